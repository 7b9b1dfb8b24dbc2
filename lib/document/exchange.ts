/** Bilingual text as it travels between tools: what every interchange format can be read into and written from. */
import type { SegmentStatus } from "./status";

/** One source text and what became of it. */
export type ExchangeUnit = {
  /** As its file names it; no two units of a document have the same. */
  readonly id: string;
  /** With the house’s inline tags; a code of another tool stands as `{1}`, or as a pair `{1>` … `<1}`. */
  readonly source: string;
  /** Null where there is no translation yet; an empty one is a translation. */
  readonly target: string | null;
  readonly status: SegmentStatus;
  /** Not to be translated. */
  readonly isLocked: boolean;
  readonly notes: readonly string[];
};

/** Which document a file was made of, and when: the place in its project’s log up to which the file holds it. */
export type ExchangeOrigin = { readonly documentId: string; readonly seq: number };

export type ExchangeDocument = {
  /** Null for a file of another tool, and for a format that cannot carry it. */
  readonly origin: ExchangeOrigin | null;
  readonly title: string | null;
  /** BCP 47. */
  readonly sourceLanguage: string;
  /** Null where the file names none. */
  readonly targetLanguage: string | null;
  readonly units: readonly ExchangeUnit[];
};

/** Something that a file holds and the document does not, or the other way round. */
export type Loss = { readonly unitId: string | null; readonly what: string };

/** A document and what was lost on the way to it. */
export type Exchanged = { readonly document: ExchangeDocument; readonly losses: readonly Loss[] };

/** The status that goes with texts alone. */
export function statusOf(target: string | null): SegmentStatus {
  return target === null || target === "" ? "not_started" : "draft";
}
