import { stripTags } from "./tags";

/** How many words a text has in its language (BCP 47): the word-like pieces of Unicode word segmentation, tags not counted. */
export function countWords(text: string, language: string): number {
  let words = 0;
  for (const piece of new Intl.Segmenter(language, { granularity: "word" }).segment(stripTags(text))) {
    if (piece.isWordLike) words++;
  }
  return words;
}
