/** What a character can mean for the end of a sentence. `plain` is everything the scan runs past. */
export const kind = {
  plain: 0,
  /** A full stop, which may also belong to an abbreviation or a number. */
  stop: 1,
  /** Ends a sentence and nothing else, but wants white space behind it: ! ? */
  mark: 2,
  /** Ends a sentence with or without white space behind it: 。 ። । */
  wide: 3,
  ellipsis: 4,
  open: 5,
  close: 6,
  /** A double quotation mark; which side it is on depends on its neighbours. */
  quote: 7,
  /** A single quotation mark, or an apostrophe: never paired, only passed over. */
  single: 8,
  newline: 9,
} as const;

export type KindTable = Uint8Array;

const members: readonly (readonly [number, string])[] = [
  [kind.stop, "."],
  [kind.mark, "!?‼⁇⁈⁉؟۔‽"],
  [kind.wide, "。！？｡．।॥။።፧፨។៕᙮᠃᠉꓿꘎꛳෴؞܀܁܂"],
  [kind.ellipsis, "…"],
  [kind.open, "([{（［｛「『《〈【〔〖｢"],
  [kind.close, ")]}）］｝」』》〉】〕〗｣"],
  [kind.quote, '"“”„«»＂‟〝〞〟'],
  [kind.single, "'‘’‚‹›`´"],
  [kind.newline, "\n\r\u2028\u2029\v\f"],
];

/** The table of kinds by UTF-16 unit, with the further sentence marks of one language. */
export function kindTable(furtherMarks = ""): KindTable {
  const table = new Uint8Array(0x10000);
  for (const [value, characters] of members) {
    for (const character of characters) table[character.charCodeAt(0)] = value;
  }
  for (const character of furtherMarks) table[character.charCodeAt(0)] = kind.mark;
  return table;
}

/** White space as in the pattern \s, by UTF-16 unit. */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0xa0) return false;
  if (code === 0xa0 || code === 0x1680 || code === 0x3000 || code === 0xfeff) return true;
  return (
    code >= 0x2000 &&
    (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f)
  );
}

/** Marks of direction and joining that stand in the text but are not seen. */
export function isInvisible(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xad ||
    code === 0x61c
  );
}

export function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9);
}

export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  return /[\p{Lu}\p{Lt}]/u.test(String.fromCharCode(code));
}

export function isLower(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  return /\p{Ll}/u.test(String.fromCharCode(code));
}

/** A letter, or half of a surrogate pair, which most often is one. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return /[\p{L}\p{M}\p{Cs}]/u.test(String.fromCharCode(code));
}
