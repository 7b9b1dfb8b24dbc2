import { raiseKey, significand } from "./amount";
import type { Quantity } from "./quantity";

export type Matched = {
  /** Which quantity of the target says the same as each of the source; null where none does. */
  readonly pairs: readonly { readonly source: Quantity; readonly target: Quantity }[];
  readonly source: readonly Quantity[];
  readonly target: readonly Quantity[];
};

/**
 * Takes the quantities that two texts share off both lists; what is left stands on one side only. Surer likenesses go
 * first: the first readings of digits, any readings of digits, digits and words, words alone, a number and its parts.
 * With `anyScale`, where the scale words of a language are not known, the same digits of another size count as well.
 */
export function matchNumbers(
  source: readonly Quantity[],
  target: readonly Quantity[],
  anyScale: boolean,
): Matched {
  const left = [...source];
  const right = [...target];
  const pairs: { source: Quantity; target: Quantity }[] = [];
  const take = (isLike: (one: Quantity, other: Quantity) => boolean) => {
    for (let index = 0; index < left.length; index++) {
      const at = right.findIndex((each) => isLike(left[index]!, each));
      if (at < 0) continue;
      pairs.push({ source: left[index]!, target: right[at]! });
      left.splice(index--, 1);
      right.splice(at, 1);
    }
  };
  take((one, other) => inDigits(one) && inDigits(other) && one.keys[0] === other.keys[0]);
  take((one, other) => inDigits(one) && inDigits(other) && shareKey(one.keys, other.keys));
  take(
    (one, other) =>
      inDigits(one) !== inDigits(other) && mayStandFor(one, other) && shareKey(one.keys, other.keys),
  );
  if (anyScale) take((one, other) => (one.power > 0 || other.power > 0) && sameDigits(one, other));
  takeParts(left, right);
  takeParts(right, left);
  take((one, other) => inDigits(one) === inDigits(other) && shareKey(one.keys, other.keys));
  return { pairs, source: left, target: right };
}

function inDigits(quantity: Quantity): boolean {
  return quantity.written === "digits";
}

/** A day is no count, and a percentage no number of things, unless the words say the same. */
function mayStandFor(one: Quantity, other: Quantity): boolean {
  const [figure, word] = inDigits(one) ? [one, other] : [other, one];
  if (figure.isDate && !word.isDate && word.written === "words") return false;
  return !figure.isPercent || word.isPercent || word.written === "vague";
}

function shareKey(one: readonly string[], other: readonly string[]): boolean {
  return one.some((key) => other.includes(key));
}

/** Whether the digits are the same, whatever the size: 5,5 Milliarden and 5.5 billion. */
function sameDigits(one: Quantity, other: Quantity): boolean {
  return one.keys.some((key) =>
    other.keys.some((each) => significand(key) !== null && significand(key) === significand(each)),
  );
}

/** "2/3" beside "two thirds", "27,28" beside "27 and 28": every part is found on the other side. */
function takeParts(whole: Quantity[], single: Quantity[]): void {
  for (let index = 0; index < whole.length; index++) {
    const parts = whole[index]!.parts;
    if (parts === null) continue;
    const rest = [...single];
    const isFound = parts.every((keys) => {
      const at = rest.findIndex((each) => shareKey(keys, each.keys));
      if (at >= 0) rest.splice(at, 1);
      return at >= 0;
    });
    if (!isFound) continue;
    single.splice(0, single.length, ...rest);
    whole.splice(index--, 1);
  }
}

/** How a number changed into another: digits, or size alone. Null where the two have nothing to do with each other. */
export function likeness(
  one: Quantity,
  other: Quantity,
): { readonly fault: "changed" | "magnitude"; readonly far: number } {
  const [a, b] = [one.keys[0]!, other.keys[0]!];
  const digits = significand(a);
  if (digits !== null && digits === significand(b)) {
    return { fault: "magnitude", far: a === raiseKey(b, 0) ? 0 : 1 };
  }
  return { fault: "changed", far: 2 + distance(digits ?? a, significand(b) ?? b) };
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
