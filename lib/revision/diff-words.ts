import { diffWordsWithSpace } from "diff";

/** A piece of a comparison: in both texts, only in the newer, or only in the older. */
export type DiffPiece = { readonly kind: "same" | "inserted" | "deleted"; readonly text: string };

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: "word" });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/**
 * What changed from one text to the next, by the words of the language (BCP 47).
 * The pieces that are not inserted, joined, are `before`; those not deleted are `after`.
 */
export function diffWords(before: string, after: string, language: string): readonly DiffPiece[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  // The library folds some white space at the edges of an empty side; a whole insertion needs no search.
  if (before === "") return [{ kind: "inserted", text: after }];
  if (after === "") return [{ kind: "deleted", text: before }];
  const parts = diffWordsWithSpace(before, after, { intlSegmenter: segmenterFor(language) });
  return parts.map((part) => ({
    kind: part.added ? "inserted" : part.removed ? "deleted" : "same",
    text: part.value,
  }));
}

/** How much of the longer text stayed, 0 to 1: 1 only for equal texts. */
export function similarity(pieces: readonly DiffPiece[]): number {
  const length = (kind: DiffPiece["kind"]) =>
    pieces.reduce((sum, piece) => (piece.kind === kind ? sum + piece.text.length : sum), 0);
  const same = length("same");
  const whole = same + Math.max(length("inserted"), length("deleted"));
  return whole === 0 ? 1 : same / whole;
}
