import "server-only";
import * as z from "zod";
import { isBlank } from "@/lib/text/is-blank";
import { tagBorder } from "@/lib/text/tag-borders";
import { cutText, isCharacterBorder } from "@/lib/structure/cut-text";
import { transact } from "../db/database";
import { recordEvent } from "../data/events";
import { replaceSegments } from "../data/replace-segments";
import { findDocumentOf, insertChange, lockSegments, lockStructure } from "../data/structure";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { divideTarget } from "./divide-targets";
import { checkSeen, findEarlier, type StructureOutcome } from "./structure-outcome";

export const splitSegmentInput = z.strictObject({
  segmentId: z.uuid(),
  /** What was on the screen; newer texts are not cut unseen. */
  sourceRevisionId: z.uuid(),
  targetRevisionId: z.uuid().nullable(),
  /** Where the source is cut, in UTF-16 units. */
  sourceOffset: z.int().min(1),
  /** Where the target is cut; without it at the place that fits the cut source, else all stays with the first half. */
  targetOffset: z.int().min(0).optional(),
  mutationId: z.uuid(),
});

/** Makes two segments of one. Undone, every byte and every decision is back. */
export function splitSegment(
  viewer: Viewer,
  input: z.infer<typeof splitSegmentInput>,
): Promise<StructureOutcome> {
  return transact(async (tx) => {
    const documentId = await findDocumentOf(tx, viewer, input.segmentId);
    const structure = await lockStructure(tx, viewer, "split_and_merge", documentId);
    const earlier = await findEarlier(tx, structure, input.mutationId);
    if (earlier !== null) return earlier;
    const [segment] = await lockSegments(tx, structure, [input.segmentId]);
    checkSeen(segment!, input);
    const { sourceHead, targetHead } = segment!;
    const cut = cutText(sourceHead.text, input.sourceOffset);
    if (!cut.ok) {
      refuse(
        "invalid",
        cut.refusal === "nothing_on_one_side" ? say("caret_between_words") : say("caret_in_character"),
        "sourceOffset",
      );
    }
    const changeId = await insertChange(tx, viewer, structure, {
      kind: "split",
      mutationId: input.mutationId,
    });
    const segmentIds = await replaceSegments(tx, viewer, structure, {
      changeId,
      origin: "split",
      parents: [segment!],
      blockIds: [segment!.blockId, segment!.blockId],
      source: { parents: [{ text: sourceHead.text, gap: "" }], children: cut.parts },
      targets:
        input.targetOffset === undefined
          ? divideTarget(targetHead?.text ?? "", cut.parts, structure)
          : cutTarget(targetHead?.text ?? "", input.targetOffset),
    });
    await recordEvent(tx, viewer, {
      kind: "structure.split",
      projectId: structure.projectId,
      documentId,
      placeId: segmentIds[0],
      data: { changeId, segmentId: segment!.id, number: segment!.number, statusBefore: segment!.status },
    });
    return { outcome: "changed", changeId, segmentIds };
  });
}

/** The two targets, cut where the person said; a half that would be blank stays empty. */
function cutTarget(text: string, offset: number): readonly [string, string] {
  if (isBlank(text)) return [text, ""];
  if (offset > text.length || !isCharacterBorder(text, offset)) {
    refuse("invalid", say("target_place_outside"), "targetOffset");
  }
  const cut = cutText(text, offset);
  if (cut.ok) return [cut.parts[0].text, cut.parts[1].text];
  return isBlank(text.slice(0, tagBorder(text, offset))) ? ["", text] : [text, ""];
}
