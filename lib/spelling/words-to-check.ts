import type { Span } from "@/lib/text/span";
import { findTags } from "@/lib/text/tags";

const genitive = /['’]s$/u;
const address = /(?:\bhttps?:\/\/|\bwww\.)\S+|\S+@\S+\.\p{L}+/giu;

export type WrittenWord = { readonly word: string; readonly span: Span };

/**
 * The words of a translation that a dictionary is to be asked about, in order: not tags, not addresses of the web or of
 * mail, not single letters, not words with digits, not acronyms in capitals, and not what stands in the source just as
 * it is written, as names do, with or without an English genitive. Apostrophes within a word belong to it.
 * Spans are UTF-16 offsets in the target as given.
 */
export function wordsToCheck(target: string, source: string, language: string): readonly WrittenWord[] {
  const known = new Set(wordsOf(source, language).map(({ word }) => word));
  return wordsOf(target, language).filter(
    ({ word }) => !known.has(word) && !known.has(word.replace(genitive, "")) && isSpelled(word),
  );
}

function wordsOf(text: string, language: string): WrittenWord[] {
  return [...new Intl.Segmenter(language, { granularity: "word" }).segment(blankAddresses(blankTags(text)))]
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

function blankAddresses(text: string): string {
  return text.replace(address, (found) => " ".repeat(found.length));
}

/** Whether a dictionary could tell: more than one letter, no digit, not all in capitals. A dot within is an address. */
function isSpelled(word: string): boolean {
  if (/[\p{N}.]/u.test(word)) return false;
  const letters = [...word].filter((letter) => /\p{L}/u.test(letter));
  return letters.length > 1 && (word !== word.toUpperCase() || word === word.toLowerCase());
}
