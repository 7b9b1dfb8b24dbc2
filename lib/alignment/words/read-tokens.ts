import { stemWord } from "./stem-word";

/**
 * The parts of a sentence that may correspond across languages, in order and in the form in which they are compared:
 * - numbers as their digits alone, so that 50.000 and 50,000 agree, whatever the digits' script;
 * - words folded (no case, no Latin accents) and lightly stemmed for `language` (a BCP 47 tag);
 * - scripts written without spaces as overlapping pairs of characters;
 * - the marks that translators keep: questions, exclamations, quotes, brackets, colons.
 * Any string is allowed; half characters are passed over.
 */
export function readTokens(sentence: string, language: string): readonly string[] {
  const tokens: string[] = [];
  for (const [part] of sentence.matchAll(parts)) {
    if (startsNumber.test(part)) tokens.push(digitsOf(part));
    else if (isMark.test(part)) tokens.push(marks.get(part) ?? part);
    else if (isUnspaced.test(part)) tokens.push(...pairsOf(part));
    else tokens.push(stemWord(foldWord(part), language));
  }
  return tokens;
}

/** A word without case and Latin accents, its ligatures spelt out: the form in which words are compared. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (isPlain.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/gu, "")
    .replace(/[ßæœøðđłıþ]/gu, (letter) => spelling.get(letter) ?? letter);
}

const unspaced =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const number = "\\p{Nd}+(?:[.,'’]\\p{Nd}+|[ \\u00a0\\u202f]\\p{Nd}{3}(?!\\p{Nd}))*";
const parts = new RegExp(
  `${number}|[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{M}])+|[?!:;()"%&«»“”„‟‹›「」『』？！：；（）…¿¡؟؛]`,
  "gu",
);
const startsNumber = /^\p{Nd}/u;
const isMark = /^[^\p{L}\p{M}\p{Nd}]/u;
const isUnspaced = new RegExp(`^[${unspaced}]`, "u");
const isPlain = /^[a-z]*$/u;

const marks = new Map([
  ...Array.from("«»“”„‟‹›「」『』", (mark) => [mark, '"'] as const),
  ["？", "?"],
  ["؟", "?"],
  ["¿", "?"],
  ["！", "!"],
  ["¡", "!"],
  ["：", ":"],
  ["；", ";"],
  ["؛", ";"],
  ["（", "("],
  ["）", ")"],
]);

const spelling = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["ð", "d"],
  ["đ", "d"],
  ["ł", "l"],
  ["ı", "i"],
  ["þ", "th"],
]);

/** The digits are compared without their separators, whose meaning depends on the locale. */
function digitsOf(text: string): string {
  let digits = "";
  for (const character of text) {
    if (/\p{Nd}/u.test(character)) digits += digitValue(character);
  }
  return digits.replace(/^0+(?=.)/u, "");
}

/** Unicode keeps the digits of each script in runs of ten, in order, each run beginning after a character that is no digit. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0)!;
  if (code < 0x80) return code - 0x30;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}

function pairsOf(run: string): readonly string[] {
  const characters = Array.from(run);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, i) => characters[i]! + character);
}
