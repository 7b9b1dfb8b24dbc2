import "server-only";
import * as z from "zod";
import { transact, type Transaction } from "../db/database";
import { allowInDocument } from "../data/documents";
import { listNumbers, type SegmentPlace } from "../data/reviews";
import { lockSegment } from "../data/segments";
import { partOf } from "../derived-id";
import { Refusal } from "../refusal";
import type { Viewer } from "../viewer";
import { decide, type NoDecision } from "./decide";
import { seenPair } from "./review-segment";

export const reviewRunInput = z.strictObject({
  documentId: z.uuid(),
  /** Every pair that was on the screen, and nothing that was not. */
  pairs: z
    .array(z.strictObject({ segmentId: z.uuid(), ...seenPair }))
    .min(1)
    .max(200),
  mutationId: z.uuid(),
});

/** What became of each pair of a run, in the order of the document. */
export type RunOutcome = {
  readonly runId: string;
  readonly approved: readonly SegmentPlace[];
  /** Somebody saved a newer text or source after it was shown. */
  readonly conflicts: readonly (SegmentPlace & { readonly byName: string | null })[];
  readonly refused: readonly (SegmentPlace & { readonly refusal: NoDecision | "gone" | "excluded" })[];
};

/** Approves many segments at once, each judged on its own by the pair that was seen. The same run again decides nothing twice. */
export function reviewRun(
  viewer: Viewer,
  { documentId, pairs, mutationId: runId }: z.infer<typeof reviewRunInput>,
): Promise<RunOutcome> {
  return transact(async (tx) => {
    await allowInDocument(tx, viewer, "review", documentId);
    const asked = new Map(pairs.map((pair) => [pair.segmentId, pair]));
    const places = await listNumbers(tx, documentId, [...asked.keys()]);
    const approved: SegmentPlace[] = [];
    const conflicts: RunOutcome["conflicts"][number][] = [];
    const refused: RunOutcome["refused"][number][] = [];
    // Locked in the order of their ids: two runs that cross wait for each other and never both.
    for (const place of places.toSorted((a, b) => (a.segmentId < b.segmentId ? -1 : 1))) {
      const pair = asked.get(place.segmentId)!;
      const given = { ...pair, decision: "approved", reason: "", runId } as const;
      const decided = await decideOne(tx, viewer, { ...given, mutationId: partOf(runId, pair.segmentId) });
      if (decided.outcome === "reviewed") approved.push(place);
      else if (decided.outcome === "conflict") {
        conflicts.push({ ...place, byName: decided.theirs.authorName });
      } else if (decided.refusal === "source_changed") conflicts.push({ ...place, byName: null });
      else refused.push({ ...place, refusal: decided.refusal });
    }
    return {
      runId,
      approved: approved.toSorted(byNumber),
      conflicts: conflicts.toSorted(byNumber),
      refused: refused.toSorted(byNumber),
    };
  });
}

async function decideOne(
  tx: Transaction,
  viewer: Viewer,
  given: Parameters<typeof decide>[3] & { readonly segmentId: string },
) {
  try {
    return await decide(tx, viewer, await lockSegment(tx, viewer, "review", given.segmentId), given);
  } catch (error) {
    // Split or merged meanwhile, or its block was left out: said of this one, and the others go on.
    if (!(error instanceof Refusal)) throw error;
    return { outcome: "refused", refusal: error.code === "gone" ? "gone" : "excluded" } as const;
  }
}

function byNumber(a: SegmentPlace, b: SegmentPlace): number {
  return a.number - b.number;
}
