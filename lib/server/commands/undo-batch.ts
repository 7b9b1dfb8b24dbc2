import "server-only";
import * as z from "zod";
import type { BatchOutcome, LeftReason } from "@/lib/revision/batch";
import { transact } from "../db/database";
import { findBatch, findEarlierBatch, storeBatch, type BatchWrite } from "../data/batches";
import { lockBatch, type BatchSegment } from "../data/lock-batch";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { inOrder, statusAfter } from "./plan-writes";

export const undoBatchInput = z.strictObject({ batchId: z.uuid(), mutationId: z.uuid() });

/**
 * Takes an act on many segments back: each that still has the text of that act gets the one from before, as a new
 * revision; those that were worked on since are kept, and listed. An approval that ended does not come back.
 */
export function undoBatch(
  viewer: Viewer,
  { batchId, mutationId }: z.infer<typeof undoBatchInput>,
): Promise<BatchOutcome> {
  return transact(async (tx) => {
    const { documentId, projectId, revisions } = await findBatch(tx, viewer, batchId);
    const ids = revisions.map(({ segmentId }) => segmentId);
    if (ids.length === 0) refuse("invalid", say("nothing_in_act"));
    const batch = await lockBatch(tx, viewer, { projectId }, ids);
    const earlier = await findEarlierBatch(tx, { kind: "undone", documentId, mutationId });
    if (earlier !== null) return earlier;
    // Asked again now that whoever undid it at the same moment is done.
    if ((await findBatch(tx, viewer, batchId)).isUndone) refuse("invalid", say("undone_already"));
    const written = new Map(revisions.map((revision) => [revision.segmentId, revision]));
    const writes: BatchWrite[] = [];
    const left: BatchOutcome["left"][number][] = [];
    for (const segment of [...batch.segments.values()].toSorted(inOrder)) {
      const { id, before } = written.get(segment.place.segmentId)!;
      const reason = reasonToKeep(segment, id);
      if (reason !== null) {
        left.push({ ...segment.place, reason });
        continue;
      }
      const text = before?.text ?? "";
      writes.push({
        segment,
        text,
        status: statusAfter(segment, text),
        ...(before === null ? { origin: "typed" } : { origin: "restored", restoredId: before.id }),
      });
    }
    return storeBatch(tx, viewer, batch, {
      kind: "undone",
      undoesId: batchId,
      documentId,
      mutationId,
      writes,
      left,
    });
  });
}

function reasonToKeep({ obstacle, targetHead, status }: BatchSegment, revisionId: string): LeftReason | null {
  if (obstacle !== null) return obstacle;
  if (targetHead?.id !== revisionId) return "newer_text";
  // Somebody has approved the text since, which is newer work as well.
  return status === "approved" ? "approved" : null;
}
