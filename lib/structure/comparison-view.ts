import type { CorrectionKind } from "@/lib/document/correction";
import type { SegmentStatus } from "@/lib/document/status";

/** A segment as it stands, with what was done in it. */
export type StandingSegment = {
  readonly id: string;
  readonly number: number;
  readonly status: SegmentStatus;
  readonly text: string;
  readonly hasTranslation: boolean;
  readonly annotations: number;
};

/** One thing that a new version of an article does. */
export type ComparisonRow =
  | { readonly kind: "kept" | "moved" | "removed"; readonly from: StandingSegment }
  | {
      readonly kind: "changed";
      readonly from: StandingSegment;
      readonly text: string;
      readonly proposal: CorrectionKind;
    }
  | { readonly kind: "divided"; readonly from: readonly StandingSegment[]; readonly to: readonly string[] }
  | { readonly kind: "added" | "returned"; readonly text: string };

/** What a new version of an article would change. */
export type ArticleComparison = {
  /** As it would be stored. */
  readonly text: string;
  /** Names the state that it was compared with. */
  readonly token: string;
  readonly rows: readonly ComparisonRow[];
};
