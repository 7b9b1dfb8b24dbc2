import type { BlockRole } from "@/lib/document/block";
import type { SegmentStatus } from "@/lib/document/status";
import type { Decision } from "@/lib/review/view";
import type { HistoryGroup } from "./filter";

/** What an act did to one segment. */
export type HistoryChange = {
  readonly segmentId: string;
  /** Its number today, or the last it had. */
  readonly number: number;
  /** It is part of the document today. */
  readonly isLive: boolean;
  readonly side: "source" | "target";
  readonly before: string;
  readonly after: string;
  /** The other side at that moment, to read the change against. */
  readonly beside: string;
  readonly statusBefore: SegmentStatus;
  readonly statusAfter: SegmentStatus;
  readonly decision: Decision | null;
  readonly reason: string | null;
  /** What a new source meant for the work. */
  readonly correction: "typo" | "meaning" | null;
};

/** Segments that were replaced by others, or that took their place. */
export type HistoryPart = {
  readonly source: string;
  readonly target: string;
  readonly status: SegmentStatus;
};

/** One line of a document's history. */
export type HistoryEntry = {
  /** Its place in the project's log. */
  readonly seq: number;
  readonly kind: string;
  readonly group: HistoryGroup;
  readonly actor: { readonly id: string; readonly name: string } | null;
  /** ISO 8601. */
  readonly at: string;
  /** Earlier saves by the same hand that led to this one. */
  readonly savesBefore: number;
  /** The first of what it changed. */
  readonly changes: readonly HistoryChange[];
  /** How many it changed in all. */
  readonly changeCount: number;
  readonly structure: {
    readonly before: readonly HistoryPart[];
    readonly after: readonly HistoryPart[];
  } | null;
  readonly role: { readonly from: BlockRole; readonly to: BlockRole } | null;
  /** The act on many segments, or the import, that can be taken back as a whole. */
  readonly slice: { readonly batch: string } | { readonly import: number } | null;
  /** The run of approvals that it was one of. */
  readonly runId: string | null;
};

export type HistoryPage = {
  readonly entries: readonly HistoryEntry[];
  /** The place in the log to go on before; null at the beginning. */
  readonly next: number | null;
};

/** Segments of two moments that are the same or came of each other, with what stood in them. */
export type ComparedGroup = {
  /** The first segment of the later moment, or of the earlier where nothing is left. */
  readonly segmentId: string;
  /** Its number today, or the last it had. */
  readonly number: number;
  readonly isLive: boolean;
  /** `status`: the same texts, with another status. */
  readonly kind: "same" | "status" | "changed" | "added" | "removed";
  /** How many segments stood there before and after; more than one where they were split or merged. */
  readonly counts: readonly [before: number, after: number];
  readonly source: readonly [before: string, after: string];
  readonly target: readonly [before: string, after: string];
  /** Of the first of them; null where there is none. */
  readonly status: readonly [before: SegmentStatus | null, after: SegmentStatus | null];
};

export type Comparison = {
  readonly counts: Readonly<Record<ComparedGroup["kind"], number>>;
  /** Those asked for, in the order of the later moment. */
  readonly groups: readonly ComparedGroup[];
  /** How many of those come after these. */
  readonly rest: number;
};
