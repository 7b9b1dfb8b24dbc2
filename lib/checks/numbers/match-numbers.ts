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
  const sides = { left: new Set(source), right: new Set(target) };
  const pairs: { source: Quantity; target: Quantity }[] = [];
  const take = (index: Index, isLike: (one: Quantity, other: Quantity) => boolean) => {
    for (const one of sides.left) {
      const other = findUnder(index, one.keys, (each) => sides.right.has(each) && isLike(one, each));
      if (other === undefined) continue;
      pairs.push({ source: one, target: other });
      sides.left.delete(one);
      sides.right.delete(other);
      dropFrom(index, other);
    }
  };
  takeFirst(sides, pairs);
  const byKey = indexByKey(sides.right);
  take(byKey, (one, other) => inDigits(one) && inDigits(other));
  take(byKey, (one, other) => inDigits(one) !== inDigits(other) && mayStandFor(one, other));
  if (anyScale) takeAnyScale(sides, pairs);
  takeParts(sides.left, sides.right);
  takeParts(sides.right, sides.left);
  take(indexByKey(sides.right), (one, other) => inDigits(one) === inDigits(other));
  return { pairs, source: [...sides.left], target: [...sides.right] };
}

type Sides = { readonly left: Set<Quantity>; readonly right: Set<Quantity> };

/** Digits whose first reading is the same. */
function takeFirst({ left, right }: Sides, pairs: { source: Quantity; target: Quantity }[]): void {
  const waiting = new Map<string, Quantity[]>();
  for (const other of [...right].toReversed()) {
    if (!inDigits(other)) continue;
    const known = waiting.get(other.keys[0]!);
    if (known === undefined) waiting.set(other.keys[0]!, [other]);
    else known.push(other);
  }
  for (const one of left) {
    const other = inDigits(one) ? waiting.get(one.keys[0]!)?.pop() : undefined;
    if (other === undefined) continue;
    pairs.push({ source: one, target: other });
    left.delete(one);
    right.delete(other);
  }
}

type Index = ReadonlyMap<string, Quantity[]>;

function indexByKey(quantities: Iterable<Quantity>): Index {
  const index = new Map<string, Quantity[]>();
  for (const quantity of quantities) {
    for (const key of quantity.keys) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [quantity]);
      else known.push(quantity);
    }
  }
  return index;
}

function dropFrom(index: Index, quantity: Quantity): void {
  for (const key of quantity.keys) {
    const known = index.get(key)!;
    known.splice(known.indexOf(quantity), 1);
  }
}

function findUnder(
  index: Index,
  keys: readonly string[],
  isFit: (each: Quantity) => boolean,
): Quantity | undefined {
  for (const key of keys) {
    const found = index.get(key)?.find(isFit);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The same digits of any size, where one of the two has a scale: 5,5 Milliarden and 5.5 billion. */
function takeAnyScale(sides: Sides, pairs: { source: Quantity; target: Quantity }[]): void {
  for (const one of sides.left) {
    for (const other of sides.right) {
      if ((one.power === 0 && other.power === 0) || !sameDigits(one, other)) continue;
      pairs.push({ source: one, target: other });
      sides.left.delete(one);
      sides.right.delete(other);
      break;
    }
  }
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

/** Whether the digits are the same, whatever the size: 5,5 Milliarden and 5.5 billion. */
function sameDigits(one: Quantity, other: Quantity): boolean {
  return one.keys.some((key) =>
    other.keys.some((each) => significand(key) !== null && significand(key) === significand(each)),
  );
}

/** "2/3" beside "two thirds", "27,28" beside "27 and 28": every part is found on the other side. */
function takeParts(whole: Set<Quantity>, single: Set<Quantity>): void {
  if (single.size === 0) return;
  const index = indexByKey(single);
  for (const quantity of whole) {
    const found = new Set<Quantity>();
    const isFound = quantity.parts?.every((keys) => {
      const part = findUnder(index, keys, (each) => single.has(each) && !found.has(each));
      if (part !== undefined) found.add(part);
      return part !== undefined;
    });
    if (isFound !== true) continue;
    for (const part of found) {
      single.delete(part);
      dropFrom(index, part);
    }
    whole.delete(quantity);
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
  return {
    fault: "changed",
    far: 2 + distance((digits ?? a).slice(0, 24), (significand(b) ?? b).slice(0, 24)),
  };
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
