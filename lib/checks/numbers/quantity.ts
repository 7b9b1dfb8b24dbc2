import type { Span } from "@/lib/text/span";

/** A number as it stands in a text. Its span covers the digits and the scale behind them: "103,7 juta". */
export type Quantity = Span & {
  /** The digits or words alone, without the scale: "103,7". */
  readonly digits: Span;
  /** What it can mean, the most likely first. Two quantities are equal when they share a reading. */
  readonly keys: readonly string[];
  /** The same as several numbers (a fraction, a score), all of them or none. */
  readonly parts: readonly (readonly string[])[] | null;
  /**
   * Digits are compared strictly. Counts in words only say what digits on the other side may be: languages say "both",
   * "a pair", "ganda" without a number in mind. `vague` words are never a fault themselves.
   */
  readonly written: "digits" | "words" | "vague";
  /** Separators of the other habit. */
  readonly isForeign: boolean;
  /** Digits that belong to a name: G20, COVID-19, 737-800. */
  readonly isCode: boolean;
  /** A day or year beside its month, or a part of 17/8/1945. */
  readonly isDate: boolean;
  /** A share of a hundred: 6%, enam persen. */
  readonly isPercent: boolean;
  /** The power of ten its scale stands for; 0 without one. */
  readonly power: number;
};
