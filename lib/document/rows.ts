import type { BlockRole } from "./block";
import type { SegmentStatus } from "./status";
import type { DocumentHead, SegmentView } from "./view";

/** A segment that takes work, and where in the article it stands. */
export type SegmentRow = {
  readonly kind: "segment";
  readonly blockId: string;
  readonly role: Exclude<BlockRole, "boilerplate">;
  /** Why the role was proposed. */
  readonly reason: string | null;
  /** The first one of its block. */
  readonly isFirst: boolean;
  readonly segment: SegmentView;
};

/** A block that is kept with the document and left out of the work, with all its segments. */
export type ExcludedRow = {
  readonly kind: "excluded";
  readonly blockId: string;
  readonly reason: string | null;
  /** Numbers of its first and last segment. */
  readonly first: number;
  readonly last: number;
  /** How it begins. */
  readonly text: string;
};

/** A line of the workbench. */
export type DocumentRow = SegmentRow | ExcludedRow;

/** Rows that follow each other; `at` is the place of the first among all rows of the document, from 0. */
export type RowStretch = { readonly at: number; readonly rows: readonly DocumentRow[] };

/** Where the rows of a stretch of segment numbers lie, before they are loaded. */
export type RowRange = {
  /** Segment numbers, both included. */
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly rowCount: number;
};

/** All that a workbench needs to open; the rows that are not on the first screen are loaded after it. */
export type DocumentOpening = DocumentHead & {
  /** How the project reviews: where reviewers do not edit, the workbench lets them read. */
  readonly reviewMode: "free_edit" | "suggest_only" | "comment_only";
  readonly rowCount: number;
  /** Segments that take work, by status. */
  readonly counts: Readonly<Record<SegmentStatus, number>>;
  /** Together they hold every row once, in order. */
  readonly ranges: readonly RowRange[];
  /** The rows around the segment to begin with. */
  readonly window: RowStretch;
  /** The segment to begin with; null where none takes work. */
  readonly beginId: string | null;
};
