import "server-only";
import * as z from "zod";
import {
  catchUp,
  findRevisionText,
  findSpan,
  insertLeavings,
  insertManualAnchor,
} from "../data/annotation-anchors";
import { allowOnAnnotation } from "../data/annotations";
import { recordEvent } from "../data/events";
import { lockSegment } from "../data/segments";
import { transact } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { expectSpan } from "./annotate";

export const placeAnnotationInput = z.strictObject({
  annotationId: z.uuid(),
  spanId: z.uuid(),
  segmentId: z.uuid(),
  /** The revision whose text was selected. */
  revisionId: z.uuid(),
  /** UTF-16 units, half open. */
  start: z.int().min(0),
  end: z.int().min(1),
});

/**
 * Puts a span of an annotation where a person says: one that was detached on other words, one that moved where it stands
 * already, which confirms it. The words it was made on stay on record.
 */
export async function placeAnnotation(
  viewer: Viewer,
  { annotationId, spanId, segmentId, revisionId, ...asked }: z.infer<typeof placeAnnotationInput>,
): Promise<void> {
  await transact(async (tx) => {
    const segment = await lockSegment(tx, viewer, "annotate", segmentId);
    const annotation = await allowOnAnnotation(tx, viewer, "annotate", annotationId);
    if (annotation.documentId !== segment.documentId) refuse("invalid", say("segment_of_other_document"));
    const { side, segmentIds } = await findSpan(tx, annotationId, spanId);
    const text = await findRevisionText(tx, { segmentId, side, revisionId });
    const span = expectSpan(text, asked);
    await insertManualAnchor(tx, viewer, { spanId, segmentId, revisionId, ...span });
    const head = side === "source" ? segment.sourceHead : segment.targetHead;
    if (revisionId !== head?.id) await catchUp(tx, spanId, { segmentId, side, revisionId, ...span });
    const left = segmentIds.filter((id) => id !== segmentId);
    await insertLeavings(tx, viewer, spanId, left);
    await recordEvent(tx, viewer, {
      kind: "annotation.placed",
      projectId: annotation.projectId,
      documentId: annotation.documentId,
      segmentId,
      data: { annotationId, spanId },
    });
  });
}
