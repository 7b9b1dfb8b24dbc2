import type { SegmentStatus } from "@/lib/document/status";
import { isBlank } from "@/lib/text/is-blank";

/**
 * How far a segment is that was made of others. No decision carries over, as it was about other texts; but what was sent
 * back stays sent back until somebody has mended and confirmed it.
 */
export function inheritStatus(parents: readonly SegmentStatus[], text: string): SegmentStatus {
  if (isBlank(text)) return "not_started";
  return parents.includes("changes_requested") ? "changes_requested" : "draft";
}
