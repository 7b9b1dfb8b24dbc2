import type { Span } from "@/lib/text/span";
import type { Comparison } from "./compare";
import type { Outcome } from "./outcome";
import { tokensIn } from "./tokens";

/** A span keeps its place while this share of its characters is still there. */
const leastKept = 0.4;
/** Fewer words than this say little by themselves: their surroundings must speak for them. */
const fewWords = 5;
const leastSurroundings = 0.35;
/** How many words on either side are the surroundings. */
const surroundings = 8;

/**
 * Follows a span of the older text through one comparison, to the words of it that stayed together.
 * Words that took the place of its first or last ones are not counted as its own.
 */
export function carryThrough(comparison: Comparison, span: Span): Outcome {
  const { older, toNew } = comparison;
  const [first, last] = tokensIn(older, span.start, span.end);
  if (first === last) return carryPoint(comparison, span, first);
  const cluster = heaviestCluster(comparison, first, last);
  if (cluster === null) return { lost: "deleted" };
  const kept = cluster.weight / weigh(comparison, first, last);
  if (kept < leastKept) return { lost: "rewritten" };
  const around = surroundingsKept(comparison, first, last);
  if (last - first < fewWords && around < leastSurroundings) return { lost: "look-alike" };
  const [from, to] = [toNew[cluster.first]!, toNew[cluster.last]!];
  const isWhole = kept === 1 && to - from === last - 1 - first;
  const place = {
    start: edge(comparison, span.start, "start", cluster.first, from),
    end: edge(comparison, span.end, "end", cluster.last, to),
  };
  return { ...place, method: "walk", confidence: isWhole ? Math.max(around, 0.5) / 2 + 0.5 : kept * 0.9 };
}

type Cluster = { readonly first: number; readonly last: number; readonly weight: number };

/** The part of the span that stayed together: broken where its words went backwards, or far apart. */
function heaviestCluster({ older, newer, toNew }: Comparison, first: number, last: number): Cluster | null {
  const farthest = 1.5 * (older.ends[last - 1]! - older.starts[first]!) + 20;
  let best: Cluster | null = null;
  let open = null as Cluster | null;
  for (let at = first; at < last; at++) {
    if (toNew[at] === -1) continue;
    const weight = older.ends[at]! - older.starts[at]!;
    const gap: number = open === null ? 0 : newer.starts[toNew[at]!]! - newer.ends[toNew[open.last]!]!;
    if (open === null || toNew[at]! < toNew[open.last]! || gap > farthest) {
      open = { first: at, last: at, weight };
    } else open = { first: open.first, last: at, weight: open.weight + weight };
    if (best === null || open.weight > best.weight) best = open;
  }
  return best;
}

function weigh({ older }: Comparison, first: number, last: number): number {
  let weight = 0;
  for (let at = first; at < last; at++) weight += older.ends[at]! - older.starts[at]!;
  return weight;
}

/** The share, 0 to 1, of the words around the span that still stand around it; at the ends of a text, the end counts. */
export function surroundingsKept({ older, newer, toNew }: Comparison, first: number, last: number): number {
  let target = -1;
  for (let at = first; at < last && target === -1; at++) target = toNew[at]!;
  if (target === -1) return 0;
  let kept = 0;
  let total = 0;
  const near = surroundings * 2 + (last - first) * 2;
  for (let step = 1; step <= surroundings; step++) {
    const before = first - step;
    const after = last - 1 + step;
    const weight = 1 / (2 + step);
    for (const at of [before, after]) {
      if (at < 0 || at >= older.count) continue;
      total += weight;
      const place = toNew[at]!;
      if (place === -1 || Math.abs(place - target) > near) continue;
      if (at === before ? place < target : place > target) kept += weight;
    }
  }
  if (total > 0) return kept / total;
  return older.count === 0 || newer.count === 0 ? 0 : (last - first) / newer.count;
}

/** The offset of an edge: inside a word that stayed letter for letter, or with the blanks that went along with it. */
function edge(
  comparison: Comparison,
  given: number,
  side: "start" | "end",
  token: number,
  place: number,
): number {
  const { older, newer, toNew } = comparison;
  const [olds, news] = side === "start" ? [older.starts, newer.starts] : [older.ends, newer.ends];
  const plain = news[place]!;
  const shift = given - olds[token]!;
  if (toNew[token] !== place || shift === 0) return plain;
  const from = Math.min(given, older.starts[token]!);
  const to = Math.max(given, older.ends[token]!);
  const at = newer.starts[place]! - (older.starts[token]! - from);
  const stayed = at >= 0 && older.text.slice(from, to) === newer.text.slice(at, at + to - from);
  return stayed ? plain + shift : plain;
}

/** An insertion point, or a span of blanks: it stays where a neighbour stayed. */
function carryPoint(comparison: Comparison, span: Span, token: number): Outcome {
  const { older, newer, toNew } = comparison;
  const blanks = older.text.slice(span.start, span.end);
  const found = (start: number): Outcome =>
    newer.text.startsWith(blanks, start)
      ? { start, end: start + blanks.length, method: "walk", confidence: 0.9 }
      : { lost: "deleted" };
  if (older.count === 0) return newer.count === 0 && blanks === "" ? found(0) : { lost: "deleted" };
  const [before, after] = [token > 0 ? toNew[token - 1]! : -1, token < older.count ? toNew[token]! : -1];
  if (before !== -1 && (after === -1 || after === before + 1)) {
    const shift = span.start - older.ends[token - 1]!;
    return found(Math.min(newer.ends[before]! + shift, newer.starts[before + 1] ?? newer.text.length));
  }
  if (after === -1) return { lost: "deleted" };
  const shift = older.starts[token]! - span.start;
  return found(Math.max(newer.starts[after]! - shift, newer.ends[after - 1] ?? 0));
}
