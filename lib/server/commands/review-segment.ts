import "server-only";
import * as z from "zod";
import type { SegmentStatus } from "@/lib/document/status";
import { advance } from "@/lib/review/advance";
import { ruleOnApproval } from "@/lib/review/four-eyes";
import { reasonKinds } from "@/lib/review/reason";
import { decisions, type Decision } from "@/lib/review/view";
import { isBlank } from "@/lib/text/is-blank";
import { transact, type Transaction } from "../db/database";
import { recordEvent } from "../data/events";
import { insertTarget } from "../data/revisions";
import { insertReview, wasDecided } from "../data/reviews";
import { findWriters } from "../data/writers";
import { lockSegment, moveSegment, type Head, type LockedSegment } from "../data/segments";
import { refuse } from "../refusal";
import { optionalReason, segmentText } from "../text-input";
import type { Viewer } from "../viewer";
import { findConflict, type SaveOutcome } from "./save-target";

export const reviewSegmentInput = z.strictObject({
  segmentId: z.uuid(),
  decision: z.enum(decisions),
  /** What the reviewer had on the screen, by id and hash: the decision holds for that and nothing else. */
  sourceRevisionId: z.uuid(),
  sourceSha256: z.hash("sha256"),
  targetRevisionId: z.uuid(),
  targetSha256: z.hash("sha256"),
  /** The mended text, for `approved_with_edits`. */
  text: segmentText.optional(),
  reason: optionalReason,
  /** What the reason is about, where it is said. */
  reasonKind: z.enum(reasonKinds).nullish(),
  mutationId: z.uuid(),
});

export type ReviewSegmentInput = z.infer<typeof reviewSegmentInput>;

export type ReviewOutcome =
  | { readonly outcome: "reviewed"; readonly decision: Decision; readonly status: SegmentStatus }
  | Extract<SaveOutcome, { outcome: "conflict" }>;

/** A decision on one pair of revisions. A pair that has moved on since it was shown is a conflict, not an approval. */
export function reviewSegment(viewer: Viewer, input: ReviewSegmentInput): Promise<ReviewOutcome> {
  return transact(async (tx) => {
    const segment = await lockSegment(tx, viewer, "review", input.segmentId);
    const { decision } = input;
    if (await wasDecided(tx, segment, decision, input.mutationId)) {
      return { outcome: "reviewed", decision, status: segment.status };
    }
    const conflict = await findConflict(tx, segment, input.targetRevisionId, null);
    if (conflict !== null) return conflict;
    const seen = checkSeen(segment, input);
    const isOverride =
      decision === "changes_requested"
        ? mustSayWhy(input)
        : await mayApprove(tx, viewer, segment, seen, input);
    const next = advance(segment.status, {
      kind: decision === "changes_requested" ? "changes_requested" : "approved",
    });
    if (!next.ok) {
      refuse(
        "invalid",
        next.refusal === "already_approved"
          ? "This text is approved already."
          : "This text is not confirmed (any more), so it is not up for review.",
      );
    }
    const target = decision === "approved_with_edits" ? await mend(tx, viewer, segment, input) : seen;
    await insertReview(tx, viewer, segment, {
      seenTargetId: seen.id,
      target,
      decision,
      reason: input.reason.trim() === "" ? null : input.reason,
      reasonKind: decision === "changes_requested" ? (input.reasonKind ?? null) : null,
      isOverride,
      version: segment.version + 1,
      mutationId: input.mutationId,
    });
    await moveSegment(tx, segment, {
      status: next.status,
      ...(target.id === seen.id ? {} : { targetHeadId: target.id }),
    });
    await recordEvent(tx, viewer, {
      kind: "segment.reviewed",
      projectId: segment.projectId,
      documentId: segment.documentId,
      segmentId: segment.id,
      data: { decision, isOverride, sourceRevisionId: segment.sourceHead.id, targetRevisionId: target.id },
    });
    return { outcome: "reviewed", decision, status: next.status };
  });
}

/** The target head, once the ids and hashes in the request are those of both heads. */
function checkSeen(segment: LockedSegment, input: ReviewSegmentInput): Head {
  const { sourceHead, targetHead } = segment;
  if (targetHead === null || targetHead.id !== input.targetRevisionId) {
    refuse("invalid", "There is no translation to review yet.");
  }
  if (sourceHead.id !== input.sourceRevisionId) {
    refuse("invalid", "The source has changed since you loaded it. Load it again and look once more.");
  }
  if (sourceHead.sha256 !== input.sourceSha256 || targetHead.sha256 !== input.targetSha256) {
    refuse("invalid", "What you saw is not what is stored. Load the segment again and look once more.");
  }
  return targetHead;
}

function mustSayWhy(input: ReviewSegmentInput): false {
  if (input.reason.trim() === "") refuse("invalid", "Say what should be changed.", "reason");
  return false;
}

/** Whether it is an override of the four-eyes rule; refuses where the rule stands. */
async function mayApprove(
  tx: Transaction,
  viewer: Viewer,
  segment: LockedSegment,
  seen: Head,
  input: ReviewSegmentInput,
): Promise<boolean> {
  const writers = await findWriters(tx, [seen.id]);
  const ruling = ruleOnApproval({
    reviewerId: viewer.userId,
    seenWriterIds: writers.get(seen.id) ?? [],
    allowsOwnApproval: segment.allowsOwnApproval,
    reason: input.reason,
  });
  if (ruling.ok) return ruling.isOverride;
  refuse(
    "forbidden",
    ruling.refusal === "own_text"
      ? "You wrote this text, so somebody else has to approve it."
      : "You wrote this text. The project lets you approve it, if you say why.",
    ruling.refusal === "own_text" ? undefined : "reason",
  );
}

async function mend(
  tx: Transaction,
  viewer: Viewer,
  segment: LockedSegment,
  input: ReviewSegmentInput,
): Promise<Head> {
  const text = input.text ?? "";
  if (isBlank(text)) refuse("invalid", "The mended text is empty.", "text");
  if (text === segment.targetHead?.text) {
    refuse("invalid", "Nothing was edited. Approve the text as it is, or edit it first.", "text");
  }
  return insertTarget(tx, viewer, segment, { text, origin: "typed", mutationId: input.mutationId });
}
