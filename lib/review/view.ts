import type { SegmentStatus } from "@/lib/document/status";
import type { PlacedChange } from "./place-changes";
import type { ReasonKind } from "./reason";
import type { ReviewMode } from "./rules";

export const decisions = ["approved", "approved_with_edits", "changes_requested"] as const;
export type Decision = (typeof decisions)[number];

/** A decision as it is kept: who decided what, on exactly which texts. */
export type ReviewRecord = {
  readonly id: string;
  readonly segmentId: string;
  readonly decision: Decision;
  readonly reason: string | null;
  readonly reasonKind: ReasonKind | null;
  readonly pass: number;
  readonly passes: number;
  /** One's own text approved. */
  readonly isOverride: boolean;
  /** The same for all that was approved together. */
  readonly runId: string | null;
  readonly sourceRevisionId: string;
  readonly sourceSha256: string;
  /** The text the decision is about; with edits, the reviewer's own. */
  readonly targetRevisionId: string;
  readonly targetSha256: string;
  readonly seenTargetRevisionId: string;
  readonly by: { readonly id: string; readonly name: string };
  /** ISO 8601, both. */
  readonly at: string;
  readonly withdrawnAt: string | null;
};

/** A segment that waits for somebody, with what they need to see to act. */
export type QueueItem = {
  readonly segmentId: string;
  readonly number: number;
  readonly documentId: string;
  readonly documentTitle: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly status: SegmentStatus;
  /** Since when it waits; ISO 8601. */
  readonly waitsSince: string;
  readonly source: { readonly revisionId: string; readonly sha256: string; readonly text: string };
  readonly target: {
    readonly revisionId: string;
    readonly sha256: string;
    readonly text: string;
    readonly authorName: string | null;
    /** The viewer wrote it. */
    readonly isOwn: boolean;
    /** ISO 8601. */
    readonly savedAt: string;
  };
  /** The text as it was last approved, else as it was last sent back; null the first time. */
  readonly before: { readonly kind: "approved" | "sent_back"; readonly text: string } | null;
  /** The text of the last approval that stood; null where there was none. */
  readonly approvedText: string | null;
  /** The text that was confirmed before this one; null where there was none. */
  readonly previousText: string | null;
  /** The latest reason for sending it back, if it ever was. */
  readonly sentBack: { readonly reason: string; readonly byName: string } | null;
  readonly projectId: string;
  /** The pass of review it waits for, of how many. */
  readonly pass: 1 | 2;
  readonly passes: 1 | 2;
  readonly mode: ReviewMode;
  /** Whether the viewer may approve it. */
  readonly approval: ApprovalRight;
};

/** Why an approval of a run stays when the run is undone. */
export const runLeftReasons = ["later_work", "withdrawn_already", "gone", "excluded"] as const;
export type RunLeftReason = (typeof runLeftReasons)[number];

/** Whether somebody may approve a text: at once, with a reason on record, or not, and why not. */
export type ApprovalRight = "open" | "needs_override" | "own_text" | "same_person" | "not_an_approver";

/** What a queue is narrowed to, and its order. */
export const queueOrders = ["text", "oldest", "newest"] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** Somebody whose texts wait. */
export type QueuePerson = { readonly userId: string; readonly name: string; readonly count: number };

/** A document in which texts wait. */
export type QueueDocument = {
  readonly documentId: string;
  readonly title: string;
  readonly projectId: string;
  readonly projectName: string;
  readonly count: number;
};

/** What a reviewer would change in a text, for whoever translates to take or leave. */
export type SuggestionView = {
  readonly id: string;
  readonly byName: string;
  /** ISO 8601. */
  readonly at: string;
  /** The text that the changes are placed in. */
  readonly targetRevisionId: string | null;
  readonly changes: readonly PlacedChange[];
};
