import type { LostReason } from "./anchor/outcome";
import type { AnnotationContent } from "./kinds";

/** Where an annotation stands in the text as it is now. */
export type Placement =
  | { readonly state: "anchored"; readonly start: number; readonly end: number }
  /** Found again, but in other surroundings or words: somebody should confirm. */
  | { readonly state: "moved"; readonly start: number; readonly end: number }
  | {
      readonly state: "detached";
      readonly reason: LostReason;
      /** The revision that lost it; null where a change of the segments did. */
      readonly lostInId: string | null;
    };

export type SpanView = {
  readonly id: string;
  readonly segmentId: string;
  readonly side: "source" | "target";
  /** The words it was made on, for ever. */
  readonly quote: string;
  /** The revision it was made on. */
  readonly revisionId: string;
  /** The revision that stands there now, which the placement is about; null where there is none. */
  readonly headId: string | null;
  readonly placement: Placement;
};

export type PersonName = { readonly id: string; readonly name: string };

export type ReplyView = {
  readonly id: string;
  readonly authorName: string;
  readonly body: string;
  readonly mentions: readonly PersonName[];
  /** ISO 8601. */
  readonly createdAt: string;
};

export type AnnotationView = AnnotationContent & {
  readonly id: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly assignee: PersonName | null;
  readonly mentions: readonly PersonName[];
  /** Counts the changes of what is said; a change names the version it was made on. */
  readonly version: number;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly resolved: { readonly byName: string; readonly at: string } | null;
  readonly spans: readonly SpanView[];
  readonly replies: readonly ReplyView[];
};
