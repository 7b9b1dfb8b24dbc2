import { amountKey, amountOf, raiseKey } from "./amount";
import { isPercent } from "./percent";
import type { Quantity } from "./quantity";
import { besideMonth } from "./read-dates";
import { readDigits, readGenerously } from "./read-digits";
import { readFraction, readMixed } from "./read-fraction";
import { readScale } from "./read-scale";
import { readTime } from "./read-time";
import type { Reading } from "./reading";
import { separatorsOf } from "./separators";
import { skipTo, type Token } from "./tokens";

type Read = { readonly quantities: readonly Quantity[]; readonly next: number };

/** Letters that stand for money and may touch the digits behind them. */
const money = new Set("rp usd idr rm eur gbp aud sgd jpy rs".split(" "));
/** Units and formulas, which languages write as words: km2, CO2, H2O. */
const formula = /^(?:[kcdm]?m[23]|co2|ch4|h2)$/u;

/** Reads the number in digits at a token, with what belongs to it before and behind. */
export function readFigure(reading: Reading, at: number, before: Quantity | undefined): Read {
  const { text, tokens } = reading;
  const token = tokens[at]!;
  const previous = tokens[at - 1];
  const glue = lettersBefore(reading, previous, token);
  if (glue !== null && formula.test(glue + token.text)) return { quantities: [], next: at + 1 };
  const separators = separatorsOf(reading.language);
  const digits = readDigits(token.text, separators);
  const isCode = glue !== null && !money.has(glue);
  const keys = [...digits.keys];
  const span = { start: token.start, end: token.end };
  const isForeign = digits.isForeign;
  const plain = {
    digits: span,
    isForeign,
    isCode,
    isPercent: isPercent(text, token.end),
    written: "digits",
  } as const;

  const generous = reading.side === "source" ? readGenerously(token.text, separators) : null;
  if (generous !== null) keys.splice(token.text.endsWith("000") ? 0 : 1, 1, generous);
  const value = amountOf(keys[0]!);
  const scaled = readScale(reading, at);
  if (scaled !== null) {
    const raised = scaled.powers.flatMap((power) => keys.map((key) => raiseKey(key, power)));
    const quantity = {
      start: span.start,
      end: scaled.end,
      keys: [...new Set(raised)],
      parts: null,
      isDate: false,
    };
    return { quantities: [{ ...plain, ...quantity, power: scaled.powers.at(-1)! }], next: at + 2 };
  }

  const clock = plain.isPercent ? null : readTime(reading, at, value, digits);
  if (clock !== null) {
    const times = [...new Set([...clock.keys, ...keys])];
    const quantity = { ...span, end: clock.end, keys: times, parts: digits.parts, isDate: false, power: 0 };
    return { quantities: [{ ...plain, ...quantity, isForeign: false }], next: skipTo(tokens, at, clock.end) };
  }

  const divided = readFraction(reading, at);
  if (divided !== null) {
    return { quantities: [{ ...plain, ...divided, isDate: false, power: 0 }], next: at + 2 };
  }

  const mixed = readMixed(reading, at);
  if (mixed !== null) return { quantities: [{ ...plain, ...mixed.quantity }], next: mixed.next };

  const isDate = besideMonth(reading, token, tokens[at - 1]);
  keys.push(...readAsYear(text, token, before, keys[0]!));
  const quantity = { ...span, keys, parts: digits.parts, isDate, power: 0 };
  return { quantities: [{ ...plain, ...quantity }], next: at + 1 };
}

/** The letters that touch the digits, or stand before them with a hyphen as part of a name. "ke-45" and "mid-1962" count. */
function lettersBefore({ text, words }: Reading, previous: Token | undefined, token: Token): string | null {
  if (previous === undefined || previous.isNumber) return null;
  if (previous.end === token.start) return words?.months.has(previous.text) === true ? null : previous.text;
  const isHyphen = previous.end === token.start - 1 && /[-‑]/u.test(text[previous.end]!);
  if (!isHyphen || !/\p{Lu}/u.test(text[previous.start]!)) return null;
  if (/^(?:ke|se|pasca|pra|pre|post|mid|non|under|over)$/u.test(previous.text)) return null;
  return words?.months.has(previous.text) === true ? null : previous.text;
}

/** '98, 1998/99 and the 90s name years of four digits; the 1300s are the 14th century. */
function readAsYear(
  text: string,
  token: Token,
  before: Quantity | undefined,
  key: string,
): readonly string[] {
  const year = (figures: string) => amountKey(figures, "", 0);
  const isDecade = /^(?:[-\s]?an(?![\p{L}])|[’']?s(?![\p{L}]))/u.test(text.slice(token.end, token.end + 4));
  if (/^\d{2}$/u.test(token.text)) {
    const range = /^[/–-]$/u.test(text.slice(before?.end ?? token.start, token.start));
    const century = before !== undefined && range ? text.slice(before.digits.start, before.digits.end) : "";
    if (/^\d{4}$/u.test(century)) return [year(century.slice(0, 2) + token.text)];
    const isShort = isDecade || /[’']/u.test(text[token.start - 1] ?? "");
    return isShort ? [year(`19${token.text}`), year(`20${token.text}`)] : [];
  }
  if (isDecade && /^\d{2}00$/u.test(token.text)) {
    return [year(String(Number(token.text.slice(0, 2)) + 1))].filter((each) => each !== key);
  }
  return [];
}
