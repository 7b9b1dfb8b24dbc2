import type { BlockRole } from "./block";
import type { SegmentStatus } from "./status";

/** One aligned unit as it leaves the house: both texts as stored, and how far it is. */
export type BilingualSegment = {
  readonly id: string;
  /** The number people see, 1..n over the whole document, boilerplate counted. */
  readonly number: number;
  readonly source: string;
  /** Empty where nothing is to be shown, for instance an unapproved text in an approved-only file. */
  readonly target: string;
  readonly status: SegmentStatus;
};

export type BilingualBlock = {
  readonly id: string;
  readonly role: BlockRole;
  readonly segments: readonly BilingualSegment[];
};

/** What is written for readers about words of the target. */
export type PublishedNote = {
  readonly id: string;
  readonly kind: "translators_note" | "citation";
  /** The number of the segment in whose target it stands. */
  readonly segment: number;
  /** Behind which character of the target its mark stands: UTF-16 units of the stored text. */
  readonly at: number;
  readonly body: string;
  /** A page of the web that is cited. */
  readonly url: string | null;
};

/** A document ready to be written to a file. Excluded blocks are already left out. */
export type BilingualDocument = {
  readonly id: string;
  readonly title: string;
  /** BCP 47 tags. */
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** `as_it_stands` is a draft and says so on every page; `approved_only` shows approved targets alone. */
  readonly scope: "as_it_stands" | "approved_only";
  readonly blocks: readonly BilingualBlock[];
  /** In any order; a file numbers those it shows. */
  readonly notes: readonly PublishedNote[];
  /** Names of those whose text or approval stands in the file. */
  readonly translators: readonly string[];
  readonly reviewers: readonly string[];
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
};
