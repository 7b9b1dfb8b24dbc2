import type { SegmentStatus } from "@/lib/document/status";
import type { PlacedChange } from "./place-changes";

export const decisions = ["approved", "approved_with_edits", "changes_requested"] as const;
export type Decision = (typeof decisions)[number];

/** A segment that waits for somebody, with what they need to see to act. */
export type QueueItem = {
  readonly segmentId: string;
  readonly number: number;
  readonly documentId: string;
  readonly documentTitle: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly status: SegmentStatus;
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
  /** The latest reason for sending it back, if it ever was. */
  readonly sentBack: { readonly reason: string; readonly byName: string } | null;
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
