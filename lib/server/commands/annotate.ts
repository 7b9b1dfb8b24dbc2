import "server-only";
import * as z from "zod";
import { widenOutOfTags } from "@/lib/text/tag-borders";
import { transact } from "../db/database";
import { findAnnotationByMutation, findRevisionText, insertAnnotation } from "../data/annotations";
import { recordEvent } from "../data/events";
import { lockSegment } from "../data/segments";
import { refuse } from "../refusal";
import { say } from "../say";
import { remarkText } from "../text-input";
import type { Viewer } from "../viewer";

export const annotateInput = z.strictObject({
  segmentId: z.uuid(),
  side: z.enum(["source", "target"]),
  /** The revision whose text was selected. */
  revisionId: z.uuid(),
  /** UTF-16 units, half open. */
  start: z.int().min(0),
  end: z.int().min(1),
  body: remarkText,
  mutationId: z.uuid(),
});

/** Puts a remark on a span of one revision; a tag that the span would cut is taken in whole. */
export function annotate(
  viewer: Viewer,
  input: z.infer<typeof annotateInput>,
): Promise<{ readonly id: string }> {
  const { segmentId, side, revisionId, body, mutationId } = input;
  return transact(async (tx) => {
    const segment = await lockSegment(tx, viewer, "annotate", segmentId);
    const earlier = await findAnnotationByMutation(tx, mutationId);
    if (earlier !== null) return { id: earlier };
    const text = await findRevisionText(tx, { id: revisionId, segmentId, side });
    const { start, end } = widenOutOfTags(text, input);
    if (input.start >= input.end || end > text.length) {
      refuse("invalid", say("selection_outside"));
    }
    if (splitsPair(text, start) || splitsPair(text, end)) {
      refuse("invalid", say("selection_cuts"));
    }
    const id = await insertAnnotation(tx, viewer, {
      documentId: segment.documentId,
      body,
      mutationId,
      span: { segmentId, revisionId, side, start, end, quote: text.slice(start, end) },
    });
    await recordEvent(tx, viewer, {
      kind: "annotation.made",
      projectId: segment.projectId,
      documentId: segment.documentId,
      segmentId,
      data: { annotationId: id },
    });
    return { id };
  });
}

function splitsPair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
