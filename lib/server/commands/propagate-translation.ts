import "server-only";
import * as z from "zod";
import { largestBatch, type BatchOutcome } from "@/lib/revision/batch";
import { isBlank } from "@/lib/text/is-blank";
import { transact } from "../db/database";
import { findEarlierBatch, storeBatch } from "../data/batches";
import { findScope } from "../data/repetitions";
import { lockBatch } from "../data/lock-batch";
import { refuse } from "../refusal";
import { inEnglish, say } from "../say";
import type { Viewer } from "../viewer";
import { planWrites, seenPlace } from "./plan-writes";

export const propagateTranslationInput = z.strictObject({
  segmentId: z.uuid(),
  /** The text that was on the screen; a newer one is not spread unseen. */
  revisionId: z.uuid(),
  entries: z
    .array(seenPlace)
    .min(1, inEnglish("nothing_to_fill"))
    .max(largestBatch, `At most ${largestBatch} segments can be filled at once. Do it in parts.`),
  mutationId: z.uuid(),
});

/** Gives the translation of a segment to others of the project with the same source, as one act. Each becomes a draft. */
export function propagateTranslation(
  viewer: Viewer,
  { segmentId, revisionId, entries, mutationId }: z.infer<typeof propagateTranslationInput>,
): Promise<BatchOutcome> {
  return transact(async (tx) => {
    const { documentId, ...scope } = await findScope(tx, viewer, "translate", segmentId);
    const ids = entries.map((entry) => entry.segmentId);
    if (ids.includes(segmentId)) refuse("invalid", say("filled_from_itself"), "entries");
    const batch = await lockBatch(tx, viewer, scope, [segmentId, ...ids]);
    const earlier = await findEarlierBatch(tx, { kind: "propagated", documentId, mutationId });
    if (earlier !== null) return earlier;
    const from = batch.segments.get(segmentId)!;
    if (from.obstacle === "retired") {
      refuse("gone", say("no_longer_part"));
    }
    const text = from.targetHead?.text ?? "";
    if (from.targetHead?.id !== revisionId) {
      refuse("invalid", say("newer_text_to_fill"));
    }
    if (isBlank(text)) refuse("invalid", say("nothing_to_fill_with"));
    const plan = planWrites(
      batch,
      entries.map((entry) => ({ ...entry, text })),
      ({ sourceHead }) => (sourceHead.text === from.sourceHead.text ? null : "other_source"),
      "propagated",
    );
    return storeBatch(tx, viewer, batch, { kind: "propagated", documentId, mutationId, ...plan });
  });
}
