import { amountOf, significand } from "./amount";
import type { Matched } from "./match-numbers";
import type { Quantity } from "./quantity";

/** What the rules of silence look at. */
export type Sides = {
  readonly source: string;
  readonly target: string;
  readonly matched: Matched;
  /** Whether the number words of both languages are known. */
  readonly knowsWords: boolean;
};

const imperial =
  /^[\s-]*(?:square |cubic |sq\.? )?(?:miles?|mi|mph|feet|foot|ft|inch(?:es)?|yards?|pounds?|lbs?|ounces?|oz|acres?|gallons?|°\s?F|degrees? Fahrenheit|Fahrenheit)(?!\p{L})/iu;
const metric =
  /^[\s-]*(?:[\p{L}]+ )?(?:km|kilomet(?:er|re)s?|m|met(?:er|re)s?|cm|sentimeter|centimet(?:er|re)s?|mm|kg|kilograms?|kilogram|gram|grams?|ton|tonnes?|liter|litres?|hektare?|hectares?|ha|°\s?C|derajat|Celsius|kpj)(?!\p{L})/iu;
const converted =
  /^[\s-]*(?:[\p{L}.]+\s){0,1}(?:\p{L}{0,12}\s)?(?:miles?|km|kilomet(?:er|re)s?|feet|ft|met(?:er|re)s?|m|sq|acres?|hectares?|pounds?|kg|inches|°\s?[CF]|GMT|UTC|WIB|dollars?|cents?|euros?|USD)(?!\p{L})/iu;
const money = /(?:US\$|[$£€¥]|Rp\.?|USD|IDR|EUR)\s?$/u;

/**
 * Whether a number without a counterpart is passed over: "a" and "se-" say one; a unit may be
 * converted, and the conversion put in brackets; a number that is part of a name may go with it; and where number words
 * are not known, a small or round number may be one.
 */
export function isForgiven(quantity: Quantity, side: "source" | "target", sides: Sides): boolean {
  if (quantity.written !== "digits") return true;
  if (quantity.isCode) return side === "target" || !isStub(sides.source, sides.target, quantity);
  const value = amountOf(quantity.keys[0]!);
  if (value === 1 && !quantity.isDate && !quantity.isPercent) return true;
  if (!sides.knowsWords && value !== null && Number.isInteger(value)) {
    if (value <= 20 || significand(quantity.keys[0]!)?.length === 1) return true;
  }
  const own = side === "source" ? sides.source : sides.target;
  return isConversion(own, quantity) || isConvertedBefore(own, quantity, side, sides);
}

/** "25 miles (40 km)" where 40 is known, "(25 miles)", "(0500 GMT)", "(US$ 3 million)": said besides, in brackets. */
function isConversion(text: string, { start, end }: Quantity): boolean {
  const open = Math.max(text.lastIndexOf("(", start), text.lastIndexOf("[", start));
  const shut = open < 0 ? -1 : text.slice(open, start).search(/[)\]]/u);
  if (open < 0 || shut >= 0) return false;
  return converted.test(text.slice(end, end + 40)) || money.test(text.slice(Math.max(0, start - 5), start));
}

/** Of AC-130 or F1 only "AC-" or "F" is left; of COVID-19, "Covid" is a name of its own. */
function isStub(source: string, target: string, { start }: Quantity): boolean {
  const head = /\p{L}+-?$/u.exec(source.slice(Math.max(0, start - 12), start))?.[0] ?? "";
  if (!head.endsWith("-") && head.length > 2) return false;
  for (let at = target.indexOf(head); head !== "" && at >= 0; at = target.indexOf(head, at + 1)) {
    const isWhole =
      !/[\p{L}\p{N}]/u.test(target[at - 1] ?? "") && !/[\p{L}\p{N}-]/u.test(target[at + head.length] ?? "");
    if (isWhole) return true;
  }
  return false;
}

function isConvertedBefore(
  text: string,
  { end }: Quantity,
  side: "source" | "target",
  { matched }: Sides,
): boolean {
  const behind = text.slice(end, end + 40);
  if (!imperial.test(behind) && !metric.test(behind)) return false;
  const open = behind.indexOf("(");
  return open >= 0 && matched.pairs.some((pair) => pair[side].start === end + open + 1);
}

/** A measure of the one system where the other text has one of the other: 40 kilometer, 25 miles. */
export function isConverted(source: Quantity, target: Quantity, sides: Sides): boolean {
  const behindSource = sides.source.slice(source.end, source.end + 40);
  const behindTarget = sides.target.slice(target.end, target.end + 40);
  return (
    (metric.test(behindSource) && imperial.test(behindTarget)) ||
    (imperial.test(behindSource) && metric.test(behindTarget))
  );
}
