import "server-only";
import * as z from "zod";
import { advance, statusOf } from "@/lib/review/advance";
import { isBlank } from "@/lib/text/is-blank";
import { transact, type Transaction } from "../db/database";
import { recordEvent } from "../data/events";
import { findAuthorship, findByMutation, insertTarget } from "../data/revisions";
import { lockSegment, moveSegment, type Head, type LockedSegment } from "../data/segments";
import { refuse } from "../refusal";
import { say } from "../say";
import { segmentText } from "../text-input";
import type { Viewer } from "../viewer";
import type { SegmentStatus } from "@/lib/document/status";

export const saveTargetInput = z.strictObject({
  segmentId: z.uuid(),
  /** The revision that the text was typed upon; null for the first. */
  baseRevisionId: z.uuid().nullable(),
  text: segmentText,
  mutationId: z.uuid(),
});

export type SaveTargetInput = z.infer<typeof saveTargetInput>;

export type SaveOutcome =
  | {
      readonly outcome: "saved";
      readonly revisionId: string | null;
      readonly text: string;
      readonly status: SegmentStatus;
      readonly savedAt: string;
    }
  | {
      readonly outcome: "conflict";
      /** What stands there now, written upon the same base. */
      readonly theirs: {
        readonly revisionId: string;
        readonly text: string;
        readonly authorName: string | null;
        readonly at: string;
      };
    };

/**
 * Stores a text upon the revision it was typed on. Somebody else's newer text is never overwritten: it comes
 * back as a conflict. The same mutation again gives the same answer, so a lost answer can be asked for again.
 */
export function saveTarget(viewer: Viewer, input: SaveTargetInput): Promise<SaveOutcome> {
  return transact(async (tx) => {
    const segment = await lockSegment(tx, viewer, "translate", input.segmentId);
    const earlier = await findByMutation(tx, input.mutationId);
    if (earlier !== null) {
      if (earlier.segmentId !== segment.id || earlier.text !== input.text) {
        refuse("invalid", say("mutation_used"), "mutationId");
      }
      return saved(earlier, segment.status, earlier.createdAt);
    }
    const conflict = await findConflict(tx, segment, input.baseRevisionId, input.text);
    if (conflict !== null) return conflict;
    if (input.text === (segment.targetHead?.text ?? "")) {
      return saved(segment.targetHead, segment.status, segment.at);
    }
    const revision = await insertTarget(tx, viewer, segment, {
      text: input.text,
      origin: "typed",
      mutationId: input.mutationId,
    });
    const status = await moveBySaving(tx, segment, revision);
    await recordEvent(tx, viewer, {
      kind: "segment.saved",
      projectId: segment.projectId,
      documentId: segment.documentId,
      segmentId: segment.id,
      data: { revisionId: revision.id, n: revision.n, sha256: revision.sha256 },
    });
    return saved(revision, status, segment.at);
  });
}

/** The conflict with what stands there now, or null where the base is still the head. Equal texts do not conflict. */
export async function findConflict(
  tx: Transaction,
  segment: LockedSegment,
  baseRevisionId: string | null,
  text: string | null,
): Promise<Extract<SaveOutcome, { outcome: "conflict" }> | null> {
  const { targetHead } = segment;
  if ((targetHead?.id ?? null) === baseRevisionId || targetHead === null || targetHead.text === text) {
    return null;
  }
  const authorship = await findAuthorship(tx, targetHead.id);
  return { outcome: "conflict", theirs: { revisionId: targetHead.id, text: targetHead.text, ...authorship } };
}

/** Makes a new target the head, with the status that follows. */
export async function moveBySaving(
  tx: Transaction,
  segment: LockedSegment,
  revision: Head,
): Promise<SegmentStatus> {
  const next = advance(segment.state, { kind: "saved", isBlank: isBlank(revision.text) });
  if (!next.ok) throw new Error("A save is always possible.");
  await moveSegment(tx, segment, { state: next.state, targetHeadId: revision.id });
  return statusOf(next.state);
}

/** The answer to a save: what stands there now, and since when. */
export function saved(head: Pick<Head, "id" | "text"> | null, status: SegmentStatus, at: Date): SaveOutcome {
  return {
    outcome: "saved",
    revisionId: head?.id ?? null,
    text: head?.text ?? "",
    status,
    savedAt: at.toISOString(),
  };
}
