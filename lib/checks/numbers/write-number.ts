import { numberWordsOf } from "./languages";
import type { Quantity } from "./quantity";
import { separatorsOf, type Separators } from "./separators";

/** The digits of one language as another writes them; null where they are no plain number. */
export function writeDigits(raw: string, from: Separators, to: Separators): string | null {
  if (!/^\d[\d.,\u00a0\u202f '’]*$/u.test(raw)) return null;
  const groups = from.decimal === "." ? /[,\u00a0\u202f '’]/gu : /[.\u00a0\u202f '’]/gu;
  const parts = raw.replace(groups, "|").split(from.decimal);
  if (parts.length > 2) return null;
  const [whole = "", fraction] = parts;
  if (
    whole
      .split("|")
      .some((group, at) => (at > 0 ? group.length !== 3 : group.length > 3 && whole.includes("|")))
  ) {
    return null;
  }
  if (fraction?.includes("|") === true) return null;
  const group = to.group === " " ? "\u00a0" : to.group;
  return whole.replaceAll("|", group) + (fraction === undefined ? "" : to.decimal + fraction);
}

/** How the target would write a quantity of the source, scale word and all; null where that takes a person. */
export function writeQuantity(
  source: string,
  quantity: Quantity,
  languages: readonly [string, string],
): string | null {
  const [from, to] = languages;
  if (quantity.isDate || quantity.isCode || quantity.written !== "digits" || quantity.isForeign) return null;
  const raw = source.slice(quantity.digits.start, quantity.digits.end);
  const digits = writeDigits(raw, separatorsOf(from), separatorsOf(to));
  if (digits === null || quantity.power === 0) return digits;
  const word = numberWordsOf(to)?.scaleWords.get(quantity.power);
  return word === undefined ? null : `${digits} ${word}`;
}
