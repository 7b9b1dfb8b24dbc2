import { countKey, timeKey } from "./amount";
import type { Quantity } from "./quantity";
import type { Reading } from "./reading";

const begins = new Set(["midnight", "noon", "midday", "tengah", "pukul", "jam", "half", "quarter"]);

/** Times of day in words: "pukul setengah delapan" and "half past seven", "midnight" and "tengah malam". */
export function readSpokenTime(
  reading: Reading,
  at: number,
): { readonly quantity: Quantity; readonly next: number } | null {
  if (!begins.has(reading.tokens[at]!.text)) return null;
  const word = (step: number) => reading.tokens[at + step]?.text ?? "";
  const unit = (step: number) => {
    const numeral = reading.words?.read(word(step));
    return numeral?.does === "add" && numeral.value <= 12 ? numeral.value : null;
  };
  const first = word(0);
  if (first === "midnight" || first === "noon" || first === "midday") {
    return told(reading, at, 1, first === "midnight" ? [timeKey(0, 0)] : [timeKey(12, 0)]);
  }
  if (first === "tengah" && /^(?:malam|hari|siang)$/u.test(word(1))) {
    return told(reading, at, 2, word(1) === "malam" ? [timeKey(0, 0), countKey(12)] : [timeKey(12, 0)]);
  }
  if ((first === "pukul" || first === "jam") && word(1) === "setengah" && unit(2) !== null) {
    return told(reading, at, 3, halves(unit(2)! - 1, 30));
  }
  if ((first === "half" || first === "quarter") && word(1) === "past" && unit(2) !== null) {
    return told(reading, at, 3, halves(unit(2)!, first === "half" ? 30 : 15));
  }
  if (first === "quarter" && word(1) === "to" && unit(2) !== null) {
    return told(reading, at, 3, halves(unit(2)! - 1, 45));
  }
  return null;
}

function halves(hour: number, minutes: number): readonly string[] {
  return [timeKey(hour, minutes), timeKey(hour + 12, minutes)];
}

function told({ tokens }: Reading, at: number, count: number, keys: readonly string[]) {
  const span = { start: tokens[at]!.start, end: tokens[at + count - 1]!.end };
  const plain = {
    parts: null,
    isForeign: false,
    isCode: false,
    isPercent: false,
    isDate: false,
    power: 0,
    written: "vague",
  } as const;
  return { quantity: { ...span, digits: span, keys, ...plain }, next: at + count };
}
