import { amountOf, countKey } from "./amount";
import { figureKeys } from "./read-dates";
import { readDigits } from "./read-digits";
import type { Reading } from "./reading";
import { separatorsOf } from "./separators";
import { skipTo } from "./tokens";

const fraction = /\/(\d{1,2})(?![\d/.,]*\d)/uy;

/** "2/3", and "21/11" where it is a day and its month: one number, or two. */
export function readFraction({ text, tokens }: Pick<Reading, "text" | "tokens">, at: number) {
  const token = tokens[at]!;
  fraction.lastIndex = token.end;
  const below = /^\d{1,2}$/u.test(token.text) && text[token.start - 1] !== "/" ? fraction.exec(text) : null;
  if (below === null) return null;
  const key = Number(below[1]) === 0 ? `c${token.text}/0` : countKey(Number(token.text) / Number(below[1]));
  const parts = [figureKeys(token.text), figureKeys(below[1]!)];
  return { start: token.start, end: token.end + below[0].length, keys: [key], parts };
}

/** "2½", "1 1/2": a whole number and a part of one. */
export function readMixed({ text, tokens }: Reading, at: number) {
  const [token, next] = [tokens[at]!, tokens[at + 1]];
  if (next === undefined || !/^\d{1,3}$/u.test(token.text)) return null;
  const gap = text.slice(token.end, next.start);
  const isVulgar = /^[½¼¾]$/u.test(next.text) && /^\s?$/u.test(gap);
  const divided = gap === " " && next.isNumber ? readFraction({ text, tokens }, at + 1) : null;
  const key = isVulgar ? readDigits(next.text, separatorsOf("en")).keys[0]! : divided?.keys[0];
  const part = key === undefined ? null : amountOf(key);
  if (part === null || part >= 1) return null;
  const end = divided?.end ?? next.end;
  const quantity = { start: token.start, end, keys: [countKey(Number(token.text) + part)], parts: null };
  return { quantity: { ...quantity, isDate: false, power: 0 }, next: skipTo(tokens, at, end) };
}
