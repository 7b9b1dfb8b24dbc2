/** Where an annotation stands in the text as it is now. */
export type Placement =
  | { readonly state: "anchored"; readonly start: number; readonly end: number }
  /** Found again, but in other surroundings or words: somebody should confirm. */
  | { readonly state: "moved"; readonly start: number; readonly end: number }
  | { readonly state: "detached" };

export type SpanView = {
  readonly segmentId: string;
  readonly side: "source" | "target";
  readonly quote: string;
  readonly revisionId: string;
  readonly placement: Placement;
};

export type ReplyView = {
  readonly id: string;
  readonly authorName: string;
  readonly body: string;
  /** ISO 8601. */
  readonly createdAt: string;
};

export type AnnotationView = {
  readonly id: string;
  readonly authorName: string;
  readonly body: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly resolved: { readonly byName: string; readonly at: string } | null;
  readonly spans: readonly SpanView[];
  readonly replies: readonly ReplyView[];
};
