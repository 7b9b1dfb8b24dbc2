import { amountKey, amountOf, countKey, raiseKey, timeKey } from "./amount";
import type { Quantity } from "./quantity";
import { besideMonth, figureKeys } from "./read-dates";
import { isPercent } from "./percent";
import { readDigits, readGenerously, type DigitReading } from "./read-digits";
import type { Reading } from "./reading";
import { separatorsOf } from "./separators";
import type { Token } from "./tokens";

type Read = { readonly quantities: readonly Quantity[]; readonly next: number };

/** Letters that stand for money and may touch the digits behind them. */
const money = new Set([
  "rp",
  "usd",
  "us",
  "idr",
  "rm",
  "s",
  "a",
  "hk",
  "nt",
  "eur",
  "gbp",
  "aud",
  "sgd",
  "jpy",
  "rs",
  "c",
]);
/** Units and formulas, which languages write as words: km2, CO2, H2O. */
const formula = /^(?:[kcdm]?m[23]|co2|ch4|h2)$/u;
const meridiem = /[\s\u00a0\u202f]?([ap])(?:\.\s?m\.?|m)(?!\p{L})/iuy;
const zone = /\s*(?:hours?\s+)?(?:WIB|WITA|WIT|GMT|UTC)(?![\p{L}])|\s+hours(?=\s|[,.])|\s*o[’']clock/uy;
const fraction = /\/(\d{1,2})(?![\d/.,]*\d)/uy;

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

  const clock = plain.isPercent ? null : readClock(reading, at, value, digits);
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

type Clock = { readonly keys: readonly string[]; readonly end: number };

/** A time of day, where something beside the digits says so: p.m., WIB, pukul, malam. */
function readClock(
  { text, tokens, words, language }: Reading,
  at: number,
  value: number | null,
  digits: DigitReading,
): Clock | null {
  const token = tokens[at]!;
  const parts = /^([01]?\d|2[0-4])(?:[.:]([0-5]\d))?$/u.exec(token.text);
  const military = /^([01]\d|2[0-3])([0-5]\d)$/u.exec(token.text);
  const [hours, minutes] = parts
    ? [Number(parts[1]), Number(parts[2] ?? 0)]
    : [Number(military?.[1]), Number(military?.[2])];
  if (parts === null && military === null) return null;
  meridiem.lastIndex = token.end;
  const half = meridiem.exec(text);
  if (half !== null && parts !== null && hours >= 1 && hours <= 12) {
    const isAfternoon = half[1]!.toLowerCase() === "p";
    const key = timeKey((hours % 12) + (isAfternoon ? 12 : 0), minutes);
    return { keys: minutes === 0 ? [key, amountKey(String(hours), "", 0)] : [key], end: meridiem.lastIndex };
  }
  zone.lastIndex = token.end;
  const isZoned = zone.test(text);
  const isCalled = words?.clockWords.has(tokens[at - 1]?.text ?? "") === true && words.afternoon.size > 0;
  const isTime = digits.isTime && (token.text.includes(":") || separatorsOf(language).pointInTime);
  if (parts === null ? !isZoned : !isZoned && !isCalled && !isTime) return null;
  const later = hours < 12 && isAfternoonSaid(tokens, at, words) ? [timeKey(hours + 12, minutes)] : [];
  const isWhole = parts?.[2] === undefined && value !== null;
  const plain = isWhole
    ? [amountKey(String(value), "", 0)]
    : minutes === 0
      ? [amountKey(String(hours), "", 0)]
      : [];
  return { keys: [timeKey(hours, minutes), ...later, ...plain], end: token.end };
}

function isAfternoonSaid(tokens: readonly Token[], at: number, words: Reading["words"]): boolean {
  return [1, 2].some((step) => words?.afternoon.has(tokens[at + step]?.text ?? "") === true);
}

function readFraction({ text, tokens }: Pick<Reading, "text" | "tokens">, at: number) {
  const token = tokens[at]!;
  fraction.lastIndex = token.end;
  const below = /^\d{1,2}$/u.test(token.text) && text[token.start - 1] !== "/" ? fraction.exec(text) : null;
  if (below === null) return null;
  const key = Number(below[1]) === 0 ? `c${token.text}/0` : countKey(Number(token.text) / Number(below[1]));
  // "Senin (21/11)" is a day and its month.
  const parts = [figureKeys(token.text), figureKeys(below[1]!)];
  return { start: token.start, end: token.end + below[0].length, keys: [key], parts };
}

/** "2½", "1 1/2": a whole number and a part of one. */
function readMixed({ text, tokens }: Reading, at: number) {
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

function readScale({ text, tokens, words }: Reading, at: number) {
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

function skipTo(tokens: readonly Token[], at: number, end: number): number {
  let next = at + 1;
  while (next < tokens.length && tokens[next]!.start < end) next++;
  return next;
}
