import type { Mark } from "@/lib/annotation/cut-at-marks";
import type { AnnotationView } from "@/lib/annotation/view";

export type SegmentMarks = { readonly source: readonly Mark[]; readonly target: readonly Mark[] };
export type MarksBySegment = ReadonlyMap<string, SegmentMarks>;

export const noMarks: SegmentMarks = { source: [], target: [] };

/**
 * Where open annotations stand, by segment and side. Segments about which nothing new is said keep the very object
 * they had, so that their rows are not drawn anew.
 */
export function marksBySegment(
  annotations: readonly AnnotationView[],
  before: MarksBySegment = new Map(),
): MarksBySegment {
  const bySegment = new Map<string, { source: Mark[]; target: Mark[] }>();
  for (const { id, resolved, spans } of annotations) {
    if (resolved !== null) continue;
    for (const { segmentId, side, placement } of spans) {
      if (placement.state === "detached") continue;
      const marks = bySegment.get(segmentId) ?? { source: [], target: [] };
      marks[side].push({ id, start: placement.start, end: placement.end });
      bySegment.set(segmentId, marks);
    }
  }
  return new Map(
    [...bySegment].map(([id, marks]) => {
      const old = before.get(id);
      return [id, old !== undefined && JSON.stringify(old) === JSON.stringify(marks) ? old : marks];
    }),
  );
}
