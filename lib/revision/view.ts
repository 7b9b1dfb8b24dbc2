import type { SegmentStatus } from "@/lib/document/status";
import type { CorrectionKind } from "@/lib/document/correction";

/** How a revision came about. */
export const origins = [
  "typed",
  "memory",
  "machine",
  "machine_edited",
  "imported",
  "propagated",
  "restored",
  "split",
  "merged",
  "suggested",
] as const;
export type Origin = (typeof origins)[number];

/** A segment's status before and after an act. */
export type StatusMove = { readonly before: SegmentStatus; readonly after: SegmentStatus };

/** What was said about one revision. */
export type RevisionMark = {
  readonly kind: "confirmed" | "approved" | "approved_with_edits" | "changes_requested";
  /** What it made of the segment. */
  readonly status: StatusMove;
  readonly byName: string;
  /** ISO 8601. */
  readonly at: string;
  readonly reason: string | null;
};

/** One version of one side, as people see it. */
export type RevisionView = {
  readonly id: string;
  readonly side: "source" | "target";
  readonly n: number;
  readonly text: string;
  readonly origin: Origin;
  readonly authorName: string | null;
  /** ISO 8601. */
  readonly createdAt: string;
  /** What writing it made of the segment. */
  readonly status: StatusMove;
  /** Of a source after the first; null for others. */
  readonly correction: CorrectionKind | null;
  readonly marks: readonly RevisionMark[];
  /** The number of the segment it belongs to, where that was split, merged or divided into this one; null for its own. */
  readonly forebear: number | null;
};
