import "server-only";
import * as z from "zod";
import type { BatchOutcome } from "@/lib/revision/batch";
import { transact } from "../db/database";
import { findEarlierBatch, storeBatch } from "../data/batches";
import { lockBatch } from "../data/lock-batch";
import { loadMoment } from "../data/load-moment";
import type { Viewer } from "../viewer";
import { planTexts, tickedPlaces } from "./plan-writes";

export const restoreMomentInput = z.strictObject({
  documentId: z.uuid(),
  /** The place in the project's log: everything as it was once this entry was written. */
  seq: z.int().nonnegative(),
  segments: tickedPlaces,
  mutationId: z.uuid(),
});

/** Takes the translations of a moment up again in the segments that were ticked, as one act that can be undone. */
export function restoreMoment(
  viewer: Viewer,
  { documentId, seq, segments, mutationId }: z.infer<typeof restoreMomentInput>,
): Promise<BatchOutcome> {
  return transact(async (tx) => {
    const ids = segments.map(({ segmentId }) => segmentId);
    const batch = await lockBatch(tx, viewer, { documentId }, ids);
    const earlier = await findEarlierBatch(tx, { kind: "restored", documentId, mutationId });
    if (earlier !== null) return earlier;
    const then = await loadMoment(tx, documentId, seq);
    const plan = planTexts(batch, segments, ({ place }) => {
      const text = then.get(place.segmentId);
      if (text === undefined) return { reason: "no_earlier_text" };
      return { text: text.target ?? "", restoredId: text.targetId };
    });
    return storeBatch(tx, viewer, batch, { kind: "restored", documentId, mutationId, ...plan });
  });
}
