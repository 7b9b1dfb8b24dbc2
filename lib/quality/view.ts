import type { RaterAgreement } from "./agree-on-issues";
import type { EvaluationResult, IssueStatus } from "./evaluation";
import type { RatedIssue } from "./issue";
import type { IssuePair } from "./pair-issues";
import type { ProjectProfile } from "./project-profile";

/** An error somebody found, as a list tells of it. */
export type QualityIssue = RatedIssue & {
  readonly byId: string;
  readonly byName: string;
  readonly body: string;
  readonly status: IssueStatus;
  readonly evaluationId: string | null;
  /** Its words on each span, and the revision they were marked on. */
  readonly marks: readonly {
    readonly segmentId: string;
    readonly side: "source" | "target";
    readonly quote: string;
    /** The n-th of its side. */
    readonly revision: number;
    readonly isDetached: boolean;
  }[];
};

/** The errors of a document and what they come to, as the viewer may see them. */
export type QualityView = {
  readonly profile: ProjectProfile;
  /** 0 for the one of the house. */
  readonly profileVersion: number;
  readonly issues: readonly (QualityIssue & { readonly numbers: readonly number[] })[];
  readonly result: EvaluationResult;
};

export type EvaluationState = "rating" | "deciding" | "completed" | "cancelled";

/** An evaluation in a list. */
export type EvaluationSummary = {
  readonly id: string;
  readonly state: EvaluationState;
  readonly counts: "all" | "open";
  readonly profileVersion: number;
  readonly byName: string;
  /** ISO 8601. */
  readonly at: string;
  readonly completedAt: string | null;
  readonly raters: readonly { readonly id: string; readonly name: string; readonly isDone: boolean }[];
  readonly result: EvaluationResult | null;
};

export const rulingChoices = ["first", "second", "both", "neither", "merged"] as const;
/** Whose word holds of an error that two people rated. */
export type RulingChoice = (typeof rulingChoices)[number];

export type RulingView = {
  readonly id: string;
  readonly firstId: string | null;
  readonly secondId: string | null;
  readonly mergedId: string | null;
  readonly choice: RulingChoice;
  readonly reason: string | null;
  readonly byName: string;
};

/** An evaluation by two people, once it is not blind any more. */
export type EvaluationView = EvaluationSummary & {
  readonly documentId: string;
  readonly pairs: readonly IssuePair[];
  readonly issues: readonly QualityIssue[];
  readonly segments: readonly {
    readonly id: string;
    readonly number: number;
    readonly source: string;
    readonly target: string;
  }[];
  readonly rulings: readonly RulingView[];
  /** Null where only one rated, or not all have finished. */
  readonly agreement: RaterAgreement | null;
};
