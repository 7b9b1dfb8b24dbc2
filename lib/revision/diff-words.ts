import { diffWordsWithSpace } from "diff";
import { findTags } from "@/lib/text/tags";

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
 * What changed from one text to the next, by the words of the language (BCP 47); a tag is one word.
 * The pieces that are not inserted, joined, are `before`; those not deleted are `after`.
 */
export function diffWords(before: string, after: string, language: string): readonly DiffPiece[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  // The library folds some white space at the edges of an empty side; a whole insertion needs no search.
  if (before === "") return [{ kind: "inserted", text: after }];
  if (after === "") return [{ kind: "deleted", text: before }];
  const { standIn, putBack } = standInsFor(before + after);
  const parts = diffWordsWithSpace(standIn(before), standIn(after), {
    intlSegmenter: segmenterFor(language),
  });
  return parts.map((part) => ({
    kind: part.added ? "inserted" : part.removed ? "deleted" : "same",
    text: putBack(part.value),
  }));
}

const privateUse = /[\u{f0000}-\u{10ffff}]/gu;

/** Private characters that the texts do not have, one for each different tag, so that a tag is compared as a whole. */
function standInsFor(texts: string) {
  const tags = findTags(texts);
  if (tags.length === 0) return { standIn: (text: string) => text, putBack: (text: string) => text };
  const taken = new Set(texts.match(privateUse));
  const standIns = new Map<string, string>();
  const written = new Map<string, string>();
  let code = 0xf0000;
  for (const { text } of tags) {
    if (standIns.has(text)) continue;
    while (taken.has(String.fromCodePoint(code))) code++;
    const character = String.fromCodePoint(code++);
    standIns.set(text, character);
    written.set(character, text);
  }
  return {
    standIn: (text: string) => replaceTags(text, standIns),
    putBack: (text: string) =>
      text.replaceAll(privateUse, (character) => written.get(character) ?? character),
  };
}

function replaceTags(text: string, standIns: ReadonlyMap<string, string>): string {
  let replaced = "";
  let from = 0;
  for (const { start, end, text: written } of findTags(text)) {
    replaced += text.slice(from, start) + standIns.get(written)!;
    from = end;
  }
  return replaced + text.slice(from);
}

/** How much of the longer text stayed, 0 to 1: 1 only for equal texts. */
export function similarity(pieces: readonly DiffPiece[]): number {
  const length = (kind: DiffPiece["kind"]) =>
    pieces.reduce((sum, piece) => (piece.kind === kind ? sum + piece.text.length : sum), 0);
  const same = length("same");
  const whole = same + Math.max(length("inserted"), length("deleted"));
  return whole === 0 ? 1 : same / whole;
}
