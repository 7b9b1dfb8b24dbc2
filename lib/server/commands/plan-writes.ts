import "server-only";
import * as z from "zod";
import type { BatchOutcome, LeftReason } from "@/lib/revision/batch";
import type { Origin } from "@/lib/revision/view";
import { advance, statusOf } from "@/lib/review/advance";
import { isBlank } from "@/lib/text/is-blank";
import type { BatchWrite } from "../data/batches";
import type { BatchSegment, LockedBatch } from "../data/lock-batch";
import { refuse } from "../refusal";
import type { SegmentStatus } from "@/lib/document/status";

/** A segment as it was on the screen when it was ticked. */
export const seenPlace = z.strictObject({
  segmentId: z.uuid(),
  /** The target that stood there; null for none. */
  baseRevisionId: z.uuid().nullable(),
  /** Said of each approved segment by whoever ticked it: its approval may end. */
  endsApproval: z.boolean().default(false),
});

type Change = z.infer<typeof seenPlace> & { readonly text: string };

/** Divides what was asked for into what can be written and what is left as it is, both in the order of the document. */
export function planWrites(
  { segments }: LockedBatch,
  changes: readonly Change[],
  objection: (segment: BatchSegment) => LeftReason | null,
  origin: Origin,
): { readonly writes: readonly BatchWrite[]; readonly left: BatchOutcome["left"] } {
  const writes: BatchWrite[] = [];
  const left: BatchOutcome["left"][number][] = [];
  const asked = new Map(changes.map((change) => [change.segmentId, change]));
  if (asked.size !== changes.length) refuse("invalid", "A segment can be changed only once.");
  for (const segment of [...segments.values()].toSorted(inOrder)) {
    const change = asked.get(segment.place.segmentId);
    if (change === undefined) continue;
    const reason = reasonToLeave(segment, change) ?? objection(segment);
    if (reason !== null) left.push({ ...segment.place, reason });
    else writes.push({ segment, text: change.text, origin, status: statusAfter(segment, change.text) });
  }
  return { writes, left };
}

/** What a segment would get, word for word from an earlier version where one is named; or why it keeps what it has. */
type Answer = { readonly text: string; readonly restoredId: string | null } | { readonly reason: LeftReason };

/** As `planWrites`, where the texts are found in the segments' own stories. */
export function planTexts(
  { segments }: LockedBatch,
  seen: readonly z.infer<typeof seenPlace>[],
  textFor: (segment: BatchSegment) => Answer,
): { readonly writes: readonly BatchWrite[]; readonly left: BatchOutcome["left"] } {
  const writes: BatchWrite[] = [];
  const left: BatchOutcome["left"][number][] = [];
  const asked = new Map(seen.map((place) => [place.segmentId, place]));
  if (asked.size !== seen.length) refuse("invalid", "A segment can be changed only once.");
  for (const segment of [...segments.values()].toSorted(inOrder)) {
    const place = asked.get(segment.place.segmentId);
    if (place === undefined) continue;
    const isMoved = (segment.targetHead?.id ?? null) !== place.baseRevisionId;
    const answer: Answer =
      segment.obstacle !== null
        ? { reason: segment.obstacle }
        : isMoved
          ? { reason: "newer_text" }
          : textFor(segment);
    if ("reason" in answer) {
      left.push({ ...segment.place, reason: answer.reason });
      continue;
    }
    const { text, restoredId } = answer;
    const reason = reasonToLeave(segment, { ...place, text });
    if (reason !== null) left.push({ ...segment.place, reason });
    else {
      writes.push({
        segment,
        text,
        status: statusAfter(segment, text),
        ...(restoredId === null ? { origin: "typed" } : { origin: "restored", restoredId }),
      });
    }
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
