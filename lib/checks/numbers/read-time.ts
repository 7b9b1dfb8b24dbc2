import { amountKey, timeKey } from "./amount";
import type { DigitReading } from "./read-digits";
import type { Reading } from "./reading";
import { separatorsOf } from "./separators";
import type { Token } from "./tokens";

const meridiem = /[\s\u00a0\u202f]?([ap])(?:\.\s?m\.?|m)(?!\p{L})/iuy;
const zone = /\s*(?:hours?\s+)?(?:WIB|WITA|WIT|GMT|UTC)(?![\p{L}])|\s+hours(?=\s|[,.])|\s*o[’']clock/uy;

type Clock = { readonly keys: readonly string[]; readonly end: number };

/** A time of day, where something beside the digits says so: p.m., WIB, pukul, malam. */
export function readTime(
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
