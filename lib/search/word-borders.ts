import { joinerFor } from "@/lib/text/joiner";
import type { Span } from "@/lib/text/span";

/** The class of what words are made of, for an expression with the flag u. */
export const letter = "[\\p{L}\\p{M}\\p{N}_]";
const isLetter = new RegExp(letter, "u");

function isLetterAt(text: string, at: number): boolean {
  const code = text.codePointAt(at);
  return code !== undefined && isLetterCode(code);
}

function isLetterBefore(text: string, at: number): boolean {
  const isPair = at > 1 && text.codePointAt(at - 2)! > 0xffff;
  return at > 0 && isLetterAt(text, isPair ? at - 2 : at - 1);
}

function isLetterCode(code: number): boolean {
  if (code < 0x80) {
    return (
      (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
    );
  }
  return isLetter.test(String.fromCodePoint(code));
}

/**
 * Whether a span begins and ends at a border of words. `isByLetter` says that a border is where letters and other signs
 * meet; languages that write no space between words have theirs from a dictionary.
 */
export type WordBorders = {
  readonly isByLetter: boolean;
  readonly areAt: (text: string, span: Span) => boolean;
};

/** The borders of words in a language (BCP 47). */
export function wordBordersOf(language: string): WordBorders {
  if (joinerFor(language) === "") {
    const segmenter = new Intl.Segmenter(language, { granularity: "word" });
    const isBorder = (text: string, at: number) =>
      at === 0 || at === text.length || segmenter.segment(text).containing(at)?.index === at;
    const areAt = (text: string, { start, end }: Span) => isBorder(text, start) && isBorder(text, end);
    return { isByLetter: false, areAt };
  }
  const areAt = (text: string, { start, end }: Span) =>
    !(isLetterAt(text, start) && isLetterBefore(text, start)) &&
    !(isLetterBefore(text, end) && isLetterAt(text, end));
  return { isByLetter: true, areAt };
}
