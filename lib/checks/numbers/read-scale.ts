import type { Reading } from "./reading";

const hanScales: Readonly<Record<string, number>> = {
  万: 4,
  萬: 4,
  만: 4,
  億: 8,
  亿: 8,
  억: 8,
  兆: 12,
  조: 12,
};

/** The scales of East Asia touch the digits, and the word behind touches them. */
function readHanScale(text: string, end: number) {
  const power = hanScales[text[end] ?? ""];
  return power === undefined ? null : { powers: [power], end: end + 1 };
}

/** The scale behind the digits at a token, as powers of ten that it can stand for; null where there is none. */
export function readScale({ text, tokens, words }: Reading, at: number) {
  const next = tokens[at + 1];
  if (words === null) return readHanScale(text, tokens[at]!.end);
  if (next === undefined || next.isNumber) return null;
  const gap = text.slice(tokens[at]!.end, next.start);
  if (!/^[\s-]?$/u.test(gap)) return null;
  const numeral = words.read(next.text);
  if (numeral?.does === "scale" && numeral.group === null) return { powers: [numeral.power], end: next.end };
  const short = words.shortScales.get(next.text);
  if (short === undefined || gap === "-") return null;
  const isLetter = next.text.length === 1;
  // "5 M" after Rp is 5 miliar; "5 m" may be metres and "16 M." a name: then both readings count.
  return { powers: short, end: isLetter && gap !== "" ? tokens[at]!.end : next.end };
}
