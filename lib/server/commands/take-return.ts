import "server-only";
import * as z from "zod";
import { largestBatch, type BatchOutcome } from "@/lib/revision/batch";
import { transact } from "../db/database";
import { findEarlierBatch, storeBatch } from "../data/batches";
import { lockBatch } from "../data/lock-batch";
import { segmentText } from "../text-input";
import type { Viewer } from "../viewer";
import { planWrites, seenPlace } from "./plan-writes";

export const takeReturnInput = z.strictObject({
  documentId: z.uuid(),
  segments: z
    .array(seenPlace.extend({ text: segmentText }))
    .min(1, "Nothing is ticked.")
    .max(largestBatch, `At most ${largestBatch} segments can be changed at once. Do it in parts.`),
  mutationId: z.uuid(),
});

/** Takes texts of a file that was edited elsewhere, as one act that can be undone. Each becomes a draft. */
export function takeReturn(
  viewer: Viewer,
  { documentId, segments, mutationId }: z.infer<typeof takeReturnInput>,
): Promise<BatchOutcome> {
  return transact(async (tx) => {
    const ids = segments.map(({ segmentId }) => segmentId);
    const batch = await lockBatch(tx, viewer, { documentId }, ids);
    const earlier = await findEarlierBatch(tx, { kind: "imported", documentId, mutationId });
    if (earlier !== null) return earlier;
    const plan = planWrites(batch, segments, () => null, "imported");
    return storeBatch(tx, viewer, batch, { kind: "imported", documentId, mutationId, ...plan });
  });
}
