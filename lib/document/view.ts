import type { BlockRole } from "./block";
import type { CorrectionKind } from "./correction";
import type { SegmentStatus } from "./status";

/** How many segments, and how many source words, stand at each status. Boilerplate is not counted. */
export type Progress = Readonly<Record<SegmentStatus, { readonly segments: number; readonly words: number }>>;

/** How a segment came of others. */
export type Arising = {
  readonly changeId: string;
  readonly kind: "split" | "merged" | "resegmented" | "reimported";
  readonly byName: string;
  /** ISO 8601. */
  readonly at: string;
  /** What it was made of, as that stood then; nothing for one that a new version of the article brought. */
  readonly from: readonly { readonly number: number; readonly status: SegmentStatus }[];
  /** Nobody has worked on what the change made. */
  readonly canUndo: boolean;
};

export type SegmentView = {
  readonly id: string;
  readonly number: number;
  readonly status: SegmentStatus;
  readonly source: {
    readonly revisionId: string;
    readonly text: string;
    /** How it differs from the source that the translation was last vouched for; null where it does not. */
    readonly change: { readonly kind: CorrectionKind; readonly before: string } | null;
  };
  /** Null until somebody has typed. */
  readonly target: {
    readonly revisionId: string;
    readonly text: string;
    readonly authorName: string | null;
    readonly savedAt: string;
  } | null;
  /** Why it was sent back, while it is. */
  readonly sentBack: {
    readonly reason: string;
    readonly byName: string;
    /** Changes are suggested in the text. */
    readonly hasSuggestion: boolean;
  } | null;
  /** Null for a segment that the document began with. */
  readonly arising: Arising | null;
};

/** A segment in a list, with where it stands. */
export type ListedSegment = SegmentView & {
  readonly block: { readonly id: string; readonly role: BlockRole };
};

export type BlockView = {
  readonly id: string;
  readonly role: BlockRole;
  readonly reason: string | null;
  readonly segments: readonly SegmentView[];
};

/** What every view of a document says of it. */
export type DocumentHead = {
  readonly id: string;
  readonly title: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly project: { readonly id: string; readonly name: string };
};

/** A whole document, with its texts. */
export type DocumentView = DocumentHead & {
  readonly blocks: readonly BlockView[];
};

/** A document in a list. */
export type DocumentSummary = DocumentHead & {
  readonly progress: Progress;
  /** ISO 8601; when anything in it last changed. */
  readonly lastChangedAt: string;
};
