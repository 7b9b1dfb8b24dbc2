import "server-only";
import * as z from "zod";
import { loadSites } from "../data/annotation-sites";
import { allowOnAnnotation, findSpanIds, setResolved } from "../data/annotations";
import { recordEvents } from "../data/events";
import { findByMutation, insertTarget } from "../data/revisions";
import { lockSegment } from "../data/segments";
import { transact } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { findConflict, moveBySaving, saved, type SaveOutcome } from "./save-target";

export const acceptReplacementInput = z.strictObject({
  annotationId: z.uuid(),
  segmentId: z.uuid(),
  /** The text on the screen; none is changed unseen. */
  targetRevisionId: z.uuid(),
  mutationId: z.uuid(),
});

/** Puts the words that an annotation suggests in place of those it stands on, and resolves it. */
export function acceptReplacement(
  viewer: Viewer,
  { annotationId, segmentId, targetRevisionId, mutationId }: z.infer<typeof acceptReplacementInput>,
): Promise<SaveOutcome> {
  return transact(async (tx) => {
    const segment = await lockSegment(tx, viewer, "translate", segmentId);
    const annotation = await allowOnAnnotation(tx, viewer, "annotate", annotationId);
    const earlier = await findByMutation(tx, mutationId);
    if (earlier !== null) return saved(earlier, segment.status, earlier.createdAt);
    const conflict = await findConflict(tx, segment, targetRevisionId, null);
    if (conflict !== null) return conflict;
    const { replacement, projectId, documentId } = annotation;
    const sites = await loadSites(tx, [annotationId]);
    const spanIds = await findSpanIds(tx, annotationId, "target");
    const site = spanIds.flatMap((id) => sites.get(id) ?? []).find((each) => each.segmentId === segmentId);
    if (replacement === null || site === undefined || site.placement.state === "detached") {
      refuse("invalid", say("no_words_to_replace"));
    }
    const { start, end } = site.placement;
    const before = segment.targetHead?.text ?? "";
    const text = before.slice(0, start) + replacement + before.slice(end);
    const head =
      text === before
        ? segment.targetHead!
        : await insertTarget(tx, viewer, segment, { text, origin: "suggested", annotationId, mutationId });
    const status = text === before ? segment.status : await moveBySaving(tx, segment, head);
    await setResolved(tx, viewer, annotationId, true);
    const place = { projectId, documentId, segmentId };
    const { id: revisionId, n, sha256 } = head;
    await recordEvents(tx, viewer, [
      ...(text === before
        ? []
        : [{ kind: "segment.saved" as const, ...place, data: { revisionId, n, sha256 } }]),
      { kind: "annotation.accepted", ...place, data: { annotationId, revisionId } },
    ]);
    return saved(head, status, segment.at);
  });
}
