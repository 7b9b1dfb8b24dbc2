import "server-only";
import * as z from "zod";
import { transact } from "../db/database";
import { recordEvent } from "../data/events";
import { insertChange, lockStructure } from "../data/structure";
import { findChange, reinstateSegments } from "../data/undo-change";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { findEarlier, type StructureOutcome } from "./structure-outcome";

export const undoStructureChangeInput = z.strictObject({
  documentId: z.uuid(),
  changeId: z.uuid(),
  mutationId: z.uuid(),
});

/** Takes a split, a merge or a new segmentation back: the segments from before stand there again as they were. */
export function undoStructureChange(
  viewer: Viewer,
  { documentId, changeId, mutationId }: z.infer<typeof undoStructureChangeInput>,
): Promise<StructureOutcome> {
  return transact(async (tx) => {
    const structure = await lockStructure(tx, viewer, "split_and_merge", documentId);
    const earlier = await findEarlier(tx, structure, mutationId);
    if (earlier !== null) return earlier;
    const change = await findChange(tx, structure, changeId);
    if (change.isUndone) refuse("invalid", say("change_undone_already"));
    const undoId = await insertChange(tx, viewer, structure, {
      kind: "undone",
      mutationId,
      undoesId: changeId,
    });
    const segmentIds = await reinstateSegments(tx, structure, change, undoId);
    await recordEvent(tx, viewer, {
      kind: "structure.undone",
      projectId: structure.projectId,
      documentId,
      ...(change.isAtOnePlace ? { placeId: segmentIds[0] } : {}),
      data: { changeId: undoId, undoneChangeId: changeId },
    });
    return { outcome: "changed", changeId: undoId, segmentIds };
  });
}
