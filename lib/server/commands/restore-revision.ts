import "server-only";
import * as z from "zod";
import { transact } from "../db/database";
import { recordEvent } from "../data/events";
import { findByMutation, findTarget, insertTarget } from "../data/revisions";
import { lockSegment } from "../data/segments";
import type { Viewer } from "../viewer";
import { findConflict, moveBySaving, saved, type SaveOutcome } from "./save-target";

export const restoreRevisionInput = z.strictObject({
  segmentId: z.uuid(),
  /** The version to go to. */
  revisionId: z.uuid(),
  /** The version on the screen now. */
  baseRevisionId: z.uuid(),
  mutationId: z.uuid(),
});

/** Takes an earlier text up again, as a new revision on top: nothing of the story is rewritten. */
export function restoreRevision(
  viewer: Viewer,
  input: z.infer<typeof restoreRevisionInput>,
): Promise<SaveOutcome> {
  return transact(async (tx) => {
    const segment = await lockSegment(tx, viewer, "translate", input.segmentId);
    const earlier = await findByMutation(tx, input.mutationId);
    if (earlier !== null && earlier.segmentId === segment.id) {
      return saved(earlier, segment.status, earlier.createdAt);
    }
    const { text } = await findTarget(tx, segment.id, input.revisionId);
    const conflict = await findConflict(tx, segment, input.baseRevisionId, text);
    if (conflict !== null) return conflict;
    if (segment.targetHead !== null && segment.targetHead.text === text) {
      return saved(segment.targetHead, segment.status, segment.at);
    }
    const revision = await insertTarget(tx, viewer, segment, {
      text,
      origin: "restored",
      restoredId: input.revisionId,
      mutationId: input.mutationId,
    });
    const status = await moveBySaving(tx, segment, revision);
    await recordEvent(tx, viewer, {
      kind: "segment.restored",
      projectId: segment.projectId,
      documentId: segment.documentId,
      segmentId: segment.id,
      data: { revisionId: revision.id, restoredId: input.revisionId, n: revision.n },
    });
    return saved(revision, status, segment.at);
  });
}
