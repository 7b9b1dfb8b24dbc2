import type { Span } from "@/lib/text/span";
import { findTags } from "@/lib/text/tags";

export type WrittenWord = { readonly word: string; readonly span: Span };

/**
 * The words of a translation that a dictionary is to be asked about, in order: not tags, not words with digits, not
 * acronyms in capitals, and not what stands in the source just as it is written, as names do.
 * Spans are UTF-16 offsets in the target as given.
 */
export function wordsToCheck(target: string, source: string, language: string): readonly WrittenWord[] {
  const known = new Set(wordsOf(source, language).map(({ word }) => word));
  return wordsOf(target, language).filter(
    ({ word }) => !known.has(word) && !/\p{N}/u.test(word) && !isAcronym(word),
  );
}

function wordsOf(text: string, language: string): WrittenWord[] {
  return [...new Intl.Segmenter(language, { granularity: "word" }).segment(blankTags(text))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ word: segment, span: { start: index, end: index + segment.length } }));
}

/** Spaces hold the places of tags, so that offsets stay. */
function blankTags(text: string): string {
  return findTags(text).reduce(
    (left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end),
    text,
  );
}

function isAcronym(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}
