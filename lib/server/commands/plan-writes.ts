import "server-only";
import * as z from "zod";
import { largestBatch, type BatchOutcome, type LeftReason } from "@/lib/revision/batch";
import type { Origin } from "@/lib/revision/view";
import { advance, statusOf } from "@/lib/review/advance";
import { isBlank } from "@/lib/text/is-blank";
import type { BatchWrite } from "../data/batches";
import type { BatchSegment, LockedBatch } from "../data/lock-batch";
import { refuse } from "../refusal";
import { inEnglish, say } from "../say";
import type { SegmentStatus } from "@/lib/document/status";

/** A segment as it was on the screen when it was ticked. */
export const seenPlace = z.strictObject({
  segmentId: z.uuid(),
  /** The target that stood there; null for none. */
  baseRevisionId: z.uuid().nullable(),
  /** Said of each approved segment by whoever ticked it: its approval may end. */
  endsApproval: z.boolean().default(false),
});

/** The segments that were ticked for one act. */
export const tickedPlaces = z
  .array(seenPlace)
  .min(1, inEnglish("nothing_ticked"))
  .max(largestBatch, inEnglish("largest_batch"));

type Seen = z.infer<typeof seenPlace>;
type Change = Seen & { readonly text: string };

type Plan = { readonly writes: readonly BatchWrite[]; readonly left: BatchOutcome["left"] };

/** Divides what was asked for into what can be written and what is left as it is, both in the order of the document. */
export function planWrites(
  batch: LockedBatch,
  changes: readonly Change[],
  objection: (segment: BatchSegment) => LeftReason | null,
  origin: Origin,
): Plan {
  return plan(batch, changes, (segment, change) => {
    const reason = reasonToLeave(segment, change) ?? objection(segment);
    return reason === null ? { text: change.text, origin } : { reason };
  });
}

/** What a segment would get, word for word from an earlier version where one is named; or why it keeps what it has. */
type Answer = { readonly text: string; readonly restoredId: string | null } | { readonly reason: LeftReason };

/** As `planWrites`, where the texts are found in the segments' own stories. */
export function planTexts(
  batch: LockedBatch,
  seen: readonly Seen[],
  textFor: (segment: BatchSegment) => Answer,
): Plan {
  return plan(batch, seen, (segment, place) => {
    if (segment.obstacle !== null) return { reason: segment.obstacle };
    if ((segment.targetHead?.id ?? null) !== place.baseRevisionId) return { reason: "newer_text" };
    const answer = textFor(segment);
    if ("reason" in answer) return answer;
    const { text, restoredId } = answer;
    const reason = reasonToLeave(segment, { ...place, text });
    if (reason !== null) return { reason };
    return { text, ...(restoredId === null ? { origin: "typed" } : { origin: "restored", restoredId }) };
  });
}

function plan<Place extends Seen>(
  { segments }: LockedBatch,
  seen: readonly Place[],
  answerFor: (
    segment: BatchSegment,
    place: Place,
  ) => Omit<BatchWrite, "segment" | "status"> | { readonly reason: LeftReason },
): Plan {
  const writes: BatchWrite[] = [];
  const left: BatchOutcome["left"][number][] = [];
  const asked = new Map(seen.map((place) => [place.segmentId, place]));
  if (asked.size !== seen.length) refuse("invalid", say("changed_twice"));
  for (const segment of [...segments.values()].toSorted(inOrder)) {
    const place = asked.get(segment.place.segmentId);
    if (place === undefined) continue;
    const answer = answerFor(segment, place);
    if ("reason" in answer) left.push({ ...segment.place, ...answer });
    else writes.push({ segment, ...answer, status: statusAfter(segment, answer.text) });
  }
  return { writes, left };
}

function reasonToLeave(segment: BatchSegment, change: Change): LeftReason | null {
  const { obstacle, targetHead, status } = segment;
  if (obstacle !== null) return obstacle;
  if ((targetHead?.text ?? "") === change.text) return "same_text";
  if ((targetHead?.id ?? null) !== change.baseRevisionId) return "newer_text";
  return status === "approved" && !change.endsApproval ? "approved" : null;
}

/** The status that a save of this text leads to. */
export function statusAfter({ status }: BatchSegment, text: string): SegmentStatus {
  const next = advance(status, { kind: "saved", isBlank: isBlank(text) });
  if (!next.ok) throw new Error("A save is always possible.");
  return statusOf(next.state);
}

export function inOrder(one: BatchSegment, other: BatchSegment): number {
  const [a, b] = [one.place, other.place];
  return a.documentId === b.documentId ? a.number - b.number : a.documentId < b.documentId ? -1 : 1;
}
