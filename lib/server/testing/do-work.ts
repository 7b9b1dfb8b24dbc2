import { randomUUID } from "node:crypto";
import { confirmSegment, type ConfirmOutcome } from "../commands/confirm-segment";
import { reviewSegment, type ReviewOutcome, type ReviewSegmentInput } from "../commands/review-segment";
import { saveTarget, type SaveOutcome } from "../commands/save-target";
import { sha256 } from "../data/revisions";
import type { Viewer } from "../viewer";
import type { MadeSegment } from "./make-document";

/** A target as its author knows it after saving. */
export type Saved = { readonly revisionId: string; readonly text: string };

/** Saves and insists that it was saved. */
export async function save(
  viewer: Viewer,
  segmentId: string,
  text: string,
  base: string | null = null,
): Promise<Saved> {
  const outcome: SaveOutcome = await saveTarget(viewer, {
    segmentId,
    baseRevisionId: base,
    text,
    mutationId: randomUUID(),
  });
  if (outcome.outcome === "conflict" || outcome.revisionId === null) throw new Error("It was not saved.");
  return { revisionId: outcome.revisionId, text: outcome.text };
}

export function confirm(viewer: Viewer, segmentId: string, revisionId: string): Promise<ConfirmOutcome> {
  return confirmSegment(viewer, { segmentId, revisionId, mutationId: randomUUID() });
}

/** Saves and confirms: what a reviewer finds in the queue. */
export async function translate(viewer: Viewer, segmentId: string, text: string): Promise<Saved> {
  const saved = await save(viewer, segmentId, text);
  await confirm(viewer, segmentId, saved.revisionId);
  return saved;
}

/** A decision on what stands in the segment, as a reviewer's screen would send it. */
export function reviewInput(
  segment: MadeSegment,
  seen: Saved,
  change: Partial<ReviewSegmentInput> = {},
): ReviewSegmentInput {
  return {
    segmentId: segment.id,
    decision: "approved",
    sourceRevisionId: segment.sourceRevisionId,
    sourceSha256: segment.sourceSha256,
    targetRevisionId: seen.revisionId,
    targetSha256: sha256(seen.text),
    reason: "",
    mutationId: randomUUID(),
    ...change,
  };
}

export function review(
  viewer: Viewer,
  segment: MadeSegment,
  seen: Saved,
  change: Partial<ReviewSegmentInput> = {},
): Promise<ReviewOutcome> {
  return reviewSegment(viewer, reviewInput(segment, seen, change));
}
