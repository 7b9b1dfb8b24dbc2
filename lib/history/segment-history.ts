import type { SegmentStatus } from "@/lib/document/status";
import { statusOf } from "@/lib/review/advance";
import { recomputeState } from "@/lib/review/recompute";
import type { Decision } from "@/lib/review/view";

/** One stored version of one side, as far as a history needs it. */
export type HistoryText = {
  readonly id: string;
  /** The segment's version that wrote it; 0 is what the segment was made with. */
  readonly version: number;
  readonly text: string;
  readonly correction: "typo" | "meaning" | null;
};

/** A segment's stored rows; `version` orders them over all kinds, and no clock does. */
export type SegmentHistory = {
  readonly segmentId: string;
  /** The statuses of the segments it was made of, as they were then. */
  readonly parents: readonly SegmentStatus[];
  readonly sources: readonly HistoryText[];
  readonly targets: readonly HistoryText[];
  readonly confirmations: readonly { readonly version: number }[];
  readonly reviews: readonly {
    readonly version: number;
    readonly decision: Decision;
    readonly reason: string | null;
    readonly pass: number;
    readonly passes: number;
  }[];
  readonly withdrawals: readonly { readonly version: number }[];
};

/** A segment at a moment. */
export type SegmentState = {
  readonly status: SegmentStatus;
  readonly source: HistoryText | null;
  /** Null until somebody had typed. */
  readonly target: HistoryText | null;
};

/** What stood in a segment once a version of it was written, with the status that the rows up to there prove. */
export function stateAt(history: SegmentHistory, version: number): SegmentState {
  const upTo = <Row extends { readonly version: number }>(rows: readonly Row[]) =>
    rows.filter((row) => row.version <= version);
  const sources = upTo(history.sources);
  const targets = upTo(history.targets);
  const state = recomputeState({
    parents: history.parents,
    sources,
    targets,
    confirmations: upTo(history.confirmations),
    reviews: upTo(history.reviews),
    withdrawals: upTo(history.withdrawals),
  });
  return { status: statusOf(state), source: sources.at(-1) ?? null, target: targets.at(-1) ?? null };
}
