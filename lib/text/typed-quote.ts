import { quotationMarks } from "./quotation-marks";
import { stripTags } from "./tags";

/**
 * What a straight mark becomes when it is typed behind a text of the language (BCP 47): behind a space, a bracket or
 * a dash it opens, behind a word it closes, `'` behind a letter is an apostrophe. Feet and inches stay, outside of a
 * quotation. What follows is not known yet, so `'tis` opens.
 */
export function typedQuote(before: string, sign: '"' | "'", language: string): string {
  // Somebody writes a tag by hand.
  if (/<[^<>]*$/u.test(before)) return sign;
  const [open, close, innerOpen, innerClose] = quotationMarks(language);
  const text = stripTags(before);
  const last = Array.from(text).at(-1) ?? "";
  const [begin, end] = sign === '"' ? [open, close] : [innerOpen, innerClose];
  const isInside = isUnclosed(text, begin, end);
  if (last === "" || /[\s\p{Ps}\p{Pi}]/u.test(last)) return begin;
  if (!isInside && /[\p{Pd}/=]/u.test(last)) return begin;
  if (!isInside && /\d/u.test(last)) return sign;
  return sign === "'" && /[\p{L}\p{N}]/u.test(last) ? "’" : end;
}

function isUnclosed(text: string, begin: string, end: string): boolean {
  if (begin === end) return text.split(begin).length % 2 === 0;
  return text.lastIndexOf(begin) > text.lastIndexOf(end);
}
