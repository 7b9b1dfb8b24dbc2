import { countKey } from "./amount";
import { isPercent } from "./percent";
import { besideMonth, readMonth, readDate } from "./read-dates";
import { numberWordsOf } from "./languages";
import type { Quantity } from "./quantity";
import { readSpokenTime } from "./read-spoken-time";
import { readFigure } from "./read-figure";
import { readRoman } from "./read-roman";
import { readWords, type WordReading } from "./read-words";
import { separatorsOf } from "./separators";
import { shareScales } from "./share-scales";
import type { Reading } from "./reading";
import { findTokens, toEuropeanDigits } from "./tokens";

/** The numbers of a text in its language (BCP 47), in order. */
export function readNumbers(given: string, language: string, side: "source" | "target"): readonly Quantity[] {
  const separators = separatorsOf(language);
  const text = toEuropeanDigits(given, separators);
  const words = numberWordsOf(language);
  if (words === null && !/[\d½¼¾]/u.test(text)) return [];
  const tokens = findTokens(text, separators);
  const reading: Reading = { text, tokens, words, language, side };
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]!;
    if (token.isNumber) {
      const date = readDate(reading, at);
      const { quantities, next } = date ?? readFigure(reading, at, found.at(-1));
      found.push(...quantities);
      at = next;
      continue;
    }
    const spoken = readSpokenTime(reading, at);
    if (spoken !== null) {
      found.push(spoken.quantity);
      at = spoken.next;
      continue;
    }
    const counted = words === null ? null : readWords(text, tokens, at, words);
    if (counted !== null) {
      found.push(inWords(reading, at, counted));
      at += counted.tokens;
      continue;
    }
    const other = readMonth(reading, at) ?? readRoman(reading, at);
    if (other !== null) found.push(other);
    at++;
  }
  return shareScales(text, found);
}

function inWords(reading: Reading, at: number, { tokens: count, value, isExact }: WordReading): Quantity {
  const { text, tokens } = reading;
  const span = { start: tokens[at]!.start, end: tokens[at + count - 1]!.end };
  // "Half" is 50 percent, and a quarter 25.
  const keys = value < 1 && value > 0 ? [countKey(value), countKey(value * 100)] : [countKey(value)];
  return {
    ...span,
    digits: span,
    keys,
    parts: null,
    written: isExact ? "words" : "vague",
    isForeign: false,
    isCode: false,
    isDate: isExact && besideMonth(reading, span, tokens[at - 1]),
    isPercent: isExact && isPercent(text, span.end),
    power: 0,
  };
}
