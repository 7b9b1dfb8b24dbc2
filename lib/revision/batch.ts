import type { SegmentStatus } from "@/lib/document/status";

/** The most segments that one act may change. */
export const largestBatch = 2000;

/** Why a segment that was named was not changed. */
export type LeftReason =
  /** Another text stands there than the one that was on the screen. */
  | "newer_text"
  /** It was approved, and nobody said that the approval may end. */
  | "approved"
  | "excluded"
  /** Split, merged or taken out of the document. */
  | "retired"
  | "same_text"
  /** Its source is another one; said of repetitions alone. */
  | "other_source"
  /** Its text was changed again since, in the same words; said where a slice is taken back. */
  | "overlap"
  /** It did not exist at that moment; said where texts of a moment are taken up again. */
  | "no_earlier_text";

/** A segment that an act on many is about, with where it stands, or stood last. */
export type BatchPlace = {
  readonly segmentId: string;
  readonly number: number;
  readonly documentId: string;
  readonly documentTitle: string;
};

/** What an act on many segments did, and what it did not. */
export type BatchOutcome = {
  readonly batchId: string;
  readonly changed: readonly (BatchPlace & {
    readonly revisionId: string;
    readonly status: SegmentStatus;
  })[];
  readonly left: readonly (BatchPlace & { readonly reason: LeftReason })[];
};
