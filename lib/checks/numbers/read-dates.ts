import { amountKey } from "./amount";
import type { Quantity } from "./quantity";
import type { Span } from "@/lib/text/span";
import type { Reading } from "./reading";
import type { Token } from "./tokens";

const plain = { parts: null, isForeign: false, isCode: false, isPercent: false, power: 0 } as const;
const dayFirst = /(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d.,/-]*\d)/uy;
const yearFirst = /(\d{4})([./-])(\d{2})\2(\d{2})(?![\d.,/-]*\d)/uy;

/** A date in figures (17/8/1945, 1945-08-17) at this token: its parts, each a number; the month may be a word elsewhere. */
export function readDate(
  { text, tokens }: Reading,
  at: number,
): { readonly quantities: readonly Quantity[]; readonly next: number } | null {
  const { start, text: raw } = tokens[at]!;
  if (!/[./-]/u.test(text[start + 1] ?? "") && !/[./-]/u.test(text[start + 2] ?? "") && raw.length !== 4) {
    return null;
  }
  dayFirst.lastIndex = start;
  yearFirst.lastIndex = start;
  const match = dayFirst.exec(text) ?? yearFirst.exec(text);
  if (match === null) return null;
  const figures = [match[1]!, match[3]!, match[4]!];
  const days = figures.filter((each) => each.length < 4).map(Number);
  if (days.length < 2 || Math.min(...days.slice(0, 2)) > 12 || Math.max(...days.slice(0, 2)) > 31) {
    return null;
  }
  let from = start;
  const quantities = figures.map((figure): Quantity => {
    const span = { start: from, end: from + figure.length };
    from = span.end + 1;
    return { ...span, digits: span, keys: figureKeys(figure), written: "digits", isDate: true, ...plain };
  });
  const end = start + match[0].length;
  let next = at;
  while (next < tokens.length && tokens[next]!.start < end) next++;
  return { quantities, next };
}

/** What one figure of a date can be: a number, a month, a year of two digits. */
export function figureKeys(figure: string): readonly string[] {
  const own = amountKey(figure, "", 0);
  const value = Number(figure);
  const month = figure.length < 4 && value >= 1 && value <= 12 ? [monthKey(value)] : [];
  const year = figure.length === 2 ? [amountKey(`19${figure}`, "", 0), amountKey(`20${figure}`, "", 0)] : [];
  return [own, ...month, ...year];
}

function monthKey(month: number): string {
  return `m${month}`;
}

/** The name of a month: it answers to the month of a date in figures, and to nothing else. */
export function readMonth({ tokens, words }: Reading, at: number): Quantity | null {
  const month = words?.months.get(tokens[at]!.text);
  if (month === undefined) return null;
  const { start, end } = tokens[at]!;
  return {
    start,
    end,
    digits: { start, end },
    keys: [monthKey(month)],
    written: "vague",
    isDate: true,
    ...plain,
  };
}

const behindDay = /^(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(\p{L}+)/u;

/** Whether a number is the day or year of a month in words: 17 Agustus, the 1st of January, April 5. */
export function besideMonth({ text, words }: Reading, span: Span, previous: Token | undefined): boolean {
  if (words === null) return false;
  const next = behindDay.exec(text.slice(span.end, span.end + 24))?.[1];
  if (next !== undefined && words.months.has(next.toLowerCase())) return true;
  if (previous === undefined || !words.months.has(previous.text)) return false;
  return /^(?:\.?\s|-|\sthe\s)$/u.test(text.slice(previous.end, span.start));
}
