import { readFormatting } from "./formatting";

/**
 * The next case of a text, round and round: lower, Capitalised, UPPER. Letters alone are changed, by the language's
 * own rules (Turkish has two i), and tags not at all; a text without cases stays as it is.
 */
export function changeCase(text: string, language: string): string {
  const lower = mapWords(text, (words) => words.toLocaleLowerCase(language));
  const upper = mapWords(text, (words) => words.toLocaleUpperCase(language));
  const capital = mapWords(lower, (words, before) => capitalise(words, before, language));
  if (text === lower && lower !== capital) return capital;
  if (text === capital || text === lower) return upper;
  return lower;
}

/** Changes what stands between the tags; `before` is the sign before it, if any. */
function mapWords(text: string, change: (words: string, before: string) => string): string {
  let seen = "";
  let changed = "";
  for (const piece of readFormatting(text)) {
    changed += piece.kind === "text" ? change(piece.text, seen) : piece.text;
    if (piece.kind === "text") seen = piece.text.slice(-1);
  }
  return changed;
}

const border = "[\\s([{“‘\"'\\-–—/]";
const initial = new RegExp(`(^|${border})(\\p{Ll})`, "gu");
const endsAtBorder = new RegExp(`(?:^|${border})$`, "u");

function capitalise(words: string, seen: string, language: string): string {
  return words.replaceAll(initial, (found, before: string, letter: string) => {
    const isWithinWord = before === "" && !endsAtBorder.test(seen);
    return isWithinWord ? found : before + letter.toLocaleUpperCase(language);
  });
}
