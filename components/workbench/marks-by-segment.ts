import type { Mark } from "@/lib/annotation/cut-at-marks";
import type { AnnotationView } from "@/lib/annotation/view";
import type { SegmentMarks } from "./segment-row";

export const noMarks: SegmentMarks = { source: [], target: [] };

/** Where open annotations stand, by segment and side. */
export function marksBySegment(annotations: readonly AnnotationView[]): ReadonlyMap<string, SegmentMarks> {
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
  return bySegment;
}
