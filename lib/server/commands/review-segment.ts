import "server-only";
import * as z from "zod";
import { reasonKinds } from "@/lib/review/reason";
import { decisions } from "@/lib/review/view";
import { transact } from "../db/database";
import { lockSegment } from "../data/segments";
import { refuse } from "../refusal";
import { optionalReason, segmentText } from "../text-input";
import type { Viewer } from "../viewer";
import { decide, type Decided, type NoDecision } from "./decide";

/** What the reviewer had on the screen, by id and hash. */
export const seenPair = {
  sourceRevisionId: z.uuid(),
  sourceSha256: z.hash("sha256"),
  targetRevisionId: z.uuid(),
  targetSha256: z.hash("sha256"),
};

export const reviewSegmentInput = z
  .strictObject({
    segmentId: z.uuid(),
    decision: z.enum(decisions),
    ...seenPair,
    /** The mended text, for `approved_with_edits`. */
    text: segmentText.optional(),
    /** The text as the reviewer suggests it, for `changes_requested`. */
    suggestion: segmentText.optional(),
    reason: optionalReason,
    /** What the reason is about, where it is said. */
    reasonKind: z.enum(reasonKinds).nullish(),
    mutationId: z.uuid(),
  })
  .refine(({ decision, suggestion }) => suggestion === undefined || decision === "changes_requested", {
    message: "Changes are suggested by sending the segment back.",
    path: ["suggestion"],
  });

export type ReviewSegmentInput = z.infer<typeof reviewSegmentInput>;

export type ReviewOutcome = Exclude<Decided, { outcome: "refused" }>;

/** A decision on one pair of revisions. A pair that has moved on since it was shown is a conflict, not an approval. */
export function reviewSegment(viewer: Viewer, input: ReviewSegmentInput): Promise<ReviewOutcome> {
  return transact(async (tx) => {
    const segment = await lockSegment(tx, viewer, "review", input.segmentId);
    const decided = await decide(tx, viewer, segment, input);
    if (decided.outcome !== "refused") return decided;
    const [code, message, field] = refusals[decided.refusal];
    return refuse(code, message, field);
  });
}

const refusals: Readonly<
  Record<NoDecision, readonly [code: "invalid" | "forbidden", message: string, field?: string]>
> = {
  nothing_there: ["invalid", "There is no translation to review yet."],
  source_changed: [
    "invalid",
    "The source has changed since you loaded it. Load it again and look once more.",
  ],
  not_what_is_stored: [
    "invalid",
    "What you saw is not what is stored. Load the segment again and look once more.",
  ],
  empty_edit: ["invalid", "The mended text is empty.", "text"],
  nothing_edited: ["invalid", "Nothing was edited. Approve the text as it is, or edit it first.", "text"],
  not_confirmed: ["invalid", "This text is not confirmed (any more), so it is not up for review."],
  already_approved: ["invalid", "This text is approved already."],
  needs_reason: ["invalid", "Say what should be changed.", "reason"],
  no_edits: [
    "forbidden",
    "In this project reviewers do not edit the text. Suggest the change, or send it back.",
  ],
  no_suggestions: ["forbidden", "In this project reviewers comment. Send the text back with a reason."],
  own_text: ["forbidden", "You wrote this text, so somebody else has to approve it."],
  override_needs_reason: [
    "forbidden",
    "You wrote this text. The project lets you approve it, if you say why.",
    "reason",
  ],
  same_person: ["forbidden", "You approved this text in the first pass, so somebody else makes the second."],
  not_an_approver: ["forbidden", "In this project others give the last approval."],
};
