import "server-only";
import * as z from "zod";
import { largestBatch, type BatchOutcome } from "@/lib/revision/batch";
import { transact } from "../db/database";
import { findEarlierBatch, storeBatch } from "../data/batches";
import { lockBatch } from "../data/lock-batch";
import { inEnglish } from "../say";
import { segmentText } from "../text-input";
import type { Viewer } from "../viewer";
import { planWrites, seenPlace } from "./plan-writes";

export const replaceInDocumentInput = z.strictObject({
  documentId: z.uuid(),
  changes: z
    .array(seenPlace.extend({ text: segmentText }))
    .min(1, inEnglish("nothing_to_replace"))
    .max(largestBatch, `At most ${largestBatch} segments can be changed at once. Do it in parts.`),
  mutationId: z.uuid(),
});

/**
 * Gives segments of a document new texts, as one act: what can be changed is, in one transaction, and what cannot is
 * listed with the reason. The same mutation again gives the same answer.
 */
export function replaceInDocument(
  viewer: Viewer,
  { documentId, changes, mutationId }: z.infer<typeof replaceInDocumentInput>,
): Promise<BatchOutcome> {
  return transact(async (tx) => {
    const ids = changes.map(({ segmentId }) => segmentId);
    const batch = await lockBatch(tx, viewer, { documentId }, ids);
    const earlier = await findEarlierBatch(tx, { kind: "replaced", documentId, mutationId });
    if (earlier !== null) return earlier;
    const plan = planWrites(batch, changes, () => null, "typed");
    return storeBatch(tx, viewer, batch, { kind: "replaced", documentId, mutationId, ...plan });
  });
}
