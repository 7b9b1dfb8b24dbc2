/** How far a segment is. Stored once; flags such as "source changed" stand beside it, never in it. */
export const segmentStatuses = [
  "not_started",
  "draft",
  "translated",
  "changes_requested",
  "approved",
] as const;

export type SegmentStatus = (typeof segmentStatuses)[number];
