import type { SegmentStatus } from "@/lib/document/status";
import type { BatchPlace } from "./batch";
import type { Origin } from "./view";

/** Another segment of the project with the same source. */
export type Repetition = BatchPlace & {
  readonly status: SegmentStatus;
  /** Null until somebody has typed. */
  readonly target: {
    readonly revisionId: string;
    readonly text: string;
    readonly origin: Origin;
    readonly authorName: string | null;
    /** ISO 8601. */
    readonly savedAt: string;
  } | null;
};

/** The latest of them, and how many there are. */
export type RepetitionList = { readonly total: number; readonly repetitions: readonly Repetition[] };
