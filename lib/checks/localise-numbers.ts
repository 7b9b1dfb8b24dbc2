import type { Edit } from "./plain-view";
import { applyEdits, viewPlain } from "./plain-view";
import { isVersion } from "./numbers/own-writing";
import type { Quantity } from "./numbers/quantity";
import { readNumbers } from "./numbers/read-numbers";
import { separatorsOf } from "./numbers/separators";
import { writeDigits } from "./numbers/write-number";
import { baseLanguage } from "./segment-view";

/** Languages that set a point between hours and minutes as a rule. */
const pointedTimes = new Set(["id", "su", "jv", "da", "fi"]);
const time = /^(\d{1,2})[.:](\d{2})$/u;

/**
 * The text with its numbers written as the target language writes them: 1.234,56 becomes 1,234.56 and 14.30 WIB
 * 14:30 WIB from Indonesian to English. Values, words and tags stay. Names and versions are left alone, and so is what
 * may have been rewritten before: a number that only the other language would write so, and one with three digits behind
 * its decimal mark.
 */
export function localiseNumbers(text: string, sourceLanguage: string, targetLanguage: string): string {
  if (baseLanguage(sourceLanguage) === baseLanguage(targetLanguage)) return text;
  const view = viewPlain(text);
  const edits = readNumbers(view.text, sourceLanguage, "target").flatMap((quantity): Edit[] => {
    const { start, end } = quantity.digits;
    if (quantity.written !== "digits" || quantity.isCode || quantity.isDate || quantity.isForeign) return [];
    if (isVersion(view.text, start)) return [];
    const raw = view.text.slice(start, end);
    const written =
      writeTime(raw, quantity, targetLanguage) ??
      writeNumber(raw, view.text, quantity, sourceLanguage, targetLanguage);
    return written === null || written === raw ? [] : [{ start, end, text: written }];
  });
  return edits.length === 0 ? text : applyEdits(view, edits);
}

function writeTime(raw: string, { keys }: Quantity, targetLanguage: string): string | null {
  const match = time.exec(raw);
  if (match === null || keys[0]![0] !== "t") return null;
  return `${match[1]!}${pointedTimes.has(baseLanguage(targetLanguage)) ? "." : ":"}${match[2]!}`;
}

function writeNumber(
  raw: string,
  text: string,
  quantity: Quantity,
  sourceLanguage: string,
  targetLanguage: string,
): string | null {
  const from = separatorsOf(sourceLanguage);
  const to = separatorsOf(targetLanguage);
  if (from.decimal === to.decimal && from.group === to.group) return null;
  if (raw.includes(":")) return null;
  const decimals = raw.split(from.decimal);
  if (decimals.length === 2 && /^[1-9]\d{0,2}$/u.test(decimals[0]!) && decimals[1]!.length === 3) return null;
  // 14.30 may be a time that already has the point of the target language, unless it is counted or paid.
  const isPointed =
    pointedTimes.has(baseLanguage(targetLanguage)) && from.decimal === "." && /^\d{1,2}\.[0-5]\d$/u.test(raw);
  const isAmount =
    quantity.power > 0 || quantity.isPercent || /[$£€¥]\s?$/u.test(text.slice(0, quantity.start));
  return isPointed && !isAmount ? null : writeDigits(raw, from, to);
}
