import "server-only";
import * as z from "zod";
import type { BatchOutcome } from "@/lib/revision/batch";
import { takeBack } from "@/lib/history/take-back";
import { transact } from "../db/database";
import { findEarlierBatch, storeBatch } from "../data/batches";
import { findTargetLanguage } from "../data/documents";
import { lockBatch } from "../data/lock-batch";
import { findSlice } from "../data/slices";
import { refuse } from "../refusal";
import { inEnglish, say } from "../say";
import type { Viewer } from "../viewer";
import { planTexts, tickedPlaces } from "./plan-writes";

const time = z.iso.datetime().nullable().default(null);

export const undoSliceInput = z.strictObject({
  documentId: z.uuid(),
  slice: z
    .strictObject({
      person: z.uuid().nullable().default(null),
      from: time,
      to: time,
      batch: z.uuid().nullable().default(null),
      import: z.int().positive().nullable().default(null),
    })
    .refine((slice) => Object.values(slice).some((part) => part !== null), inEnglish("no_slice")),
  segments: tickedPlaces,
  mutationId: z.uuid(),
});

/**
 * Takes back what one person, one import or a period wrote in the segments that were ticked, as one act that can be
 * undone: each gets the text it would have without that work, with what came after it kept. What cannot be told apart
 * stays, and is listed.
 */
export function undoSlice(
  viewer: Viewer,
  { documentId, slice, segments, mutationId }: z.infer<typeof undoSliceInput>,
): Promise<BatchOutcome> {
  return transact(async (tx) => {
    const ids = segments.map(({ segmentId }) => segmentId);
    const batch = await lockBatch(tx, viewer, { documentId }, ids);
    const earlier = await findEarlierBatch(tx, { kind: "slice_undone", documentId, mutationId });
    if (earlier !== null) return earlier;
    const language = await findTargetLanguage(tx, documentId);
    // Read under the locks: what was shown was a promise, this is what is done.
    const versions = await findSlice(tx, documentId, slice);
    const plan = planTexts(batch, segments, ({ place }) => {
      const own = versions.get(place.segmentId);
      if (own === undefined) {
        refuse("invalid", say("no_part_of_slice", { number: place.number }));
      }
      const result = takeBack(own, language);
      if (result.kind === "overlap") return { reason: "overlap" };
      if (result.kind === "gone") return { reason: "same_text" };
      return { text: result.text, restoredId: result.isFrom };
    });
    return storeBatch(tx, viewer, batch, { kind: "slice_undone", documentId, mutationId, ...plan });
  });
}
