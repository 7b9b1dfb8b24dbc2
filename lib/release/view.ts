import type { Blocker } from "./gate";
import type { ReleaseFormat, ReleaseKind } from "./manifest";

export type ReleaseFileView = {
  readonly format: ReleaseFormat;
  readonly sha256: string;
  readonly size: number;
};

/** A release in a list. */
export type ReleaseView = {
  readonly id: string;
  readonly number: number;
  readonly kind: ReleaseKind;
  /** ISO 8601. */
  readonly at: string;
  readonly byName: string;
  readonly files: readonly ReleaseFileView[];
};

/** What stands between a document and its final release. */
export type GateView = {
  readonly blockers: readonly Blocker[];
  /** Segments with annotations that are not resolved; they block nothing. */
  readonly openAnnotations: readonly { readonly segmentId: string; readonly number: number }[];
  readonly segments: number;
};
