import { countKey } from "./amount";
import type { Quantity } from "./quantity";
import type { Reading } from "./reading";

const roman = /^(?=[IVXLC])(?:C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})$/u;
const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** A Roman numeral: vague, as many a word in capitals looks like one. */
export function readRoman({ text, tokens }: Reading, at: number): Quantity | null {
  const { start, end } = tokens[at]!;
  const first = text[start]!;
  if (!(first in values)) return null;
  const written = text.slice(start, end);
  if (written.length > 8 || written === "L" || written === "C" || !roman.test(written)) return null;
  let value = 0;
  for (let index = 0; index < written.length; index++) {
    const own = values[written[index]!]!;
    value += own < (values[written[index + 1] ?? ""] ?? 0) ? -own : own;
  }
  const span = { start, end };
  const plain = {
    parts: null,
    isForeign: false,
    isCode: false,
    isPercent: false,
    isDate: false,
    power: 0,
  } as const;
  return { ...span, digits: span, keys: [countKey(value)], written: "vague", ...plain };
}
