import { matchShortest } from "./match-shortest";
import { link, type Pair, type Range } from "./pair";
import type { Tokens } from "./tokens";

/** Which token of the newer text each older token became, and back; -1 where it has none. */
export type Matching = { readonly toNew: Int32Array; readonly toOld: Int32Array };

/**
 * Matches the tokens of two texts: first long runs that stand once on either side, then shorter ones between them,
 * at last the shortest edit of what is left. Runs that changed places are matched too.
 */
export function matchTokens(older: Tokens, newer: Tokens): Matching {
  const toNew = new Int32Array(older.count).fill(-1);
  const toOld = new Int32Array(newer.count).fill(-1);
  const pair = { a: older.keys.slice(), b: newer.keys.slice(), toNew, toOld };
  matchMoved(pair, swapRun);
  setApart(pair);
  matchRange(pair, { a0: 0, a1: older.count, b0: 0, b1: newer.count }, 0);
  matchMoved(pair, lateRun);
  return { toNew, toOld };
}

/** Lengths of the runs looked for, in tokens. */
const runLengths = [12, 6, 3, 1];
/** What changed places is looked for by runs of this length first, before anything lies in its way; then by longer ones. */
const swapRun = 6;
const lateRun = 8;
/** A run that changed places is at least so long, in tokens, when it is followed to its ends. */
const movedRun = 8;

function matchRange(pair: Pair, range: Range, level: number): void {
  const inner = matchEnds(pair, range);
  const { a0, a1, b0, b1 } = inner;
  if (a0 === a1 || b0 === b1) return;
  const length = runLengths[level];
  if (length === undefined) return matchShortest(pair, inner);
  const anchors = inOrder(uniqueRuns(pair, inner, length));
  let a = a0;
  let b = b0;
  for (const [x, y] of anchors) {
    if (x < a || y < b) continue;
    let size = 0;
    while (x + size < a1 && y + size < b1 && pair.a[x + size] === pair.b[y + size]) size++;
    let back = 0;
    while (x - back > a && y - back > b && pair.a[x - back - 1] === pair.b[y - back - 1]) back++;
    for (let at = -back; at < size; at++) link(pair, x + at, y + at);
    matchRange(pair, { a0: a, a1: x - back, b0: b, b1: y - back }, level + 1);
    a = x + size;
    b = y + size;
  }
  matchRange(pair, { a0: a, a1, b0: b, b1 }, level + 1);
}

function matchEnds(pair: Pair, { a0, a1, b0, b1 }: Range): Range {
  while (a0 < a1 && b0 < b1 && pair.a[a0] === pair.b[b0]) link(pair, a0++, b0++);
  while (a1 > a0 && b1 > b0 && pair.a[a1 - 1] === pair.b[b1 - 1]) link(pair, --a1, --b1);
  return { a0, a1, b0, b1 };
}

/** Runs of free tokens that stand exactly once on each side of the range, by their place in the older text. */
function uniqueRuns(pair: Pair, { a0, a1, b0, b1 }: Range, length: number): [number, number][] {
  const seen = new Map<number, { x: number; y: number }>();
  const once = (place: number, at: number) => (place === -1 ? at : -2);
  for (const at of freeRuns(pair.a, pair.toNew, a0, a1, length)) {
    const run = seen.get(at.hash);
    if (run === undefined) seen.set(at.hash, { x: at.start, y: -1 });
    else run.x = -2;
  }
  for (const at of freeRuns(pair.b, pair.toOld, b0, b1, length)) {
    const run = seen.get(at.hash);
    if (run !== undefined) run.y = once(run.y, at.start);
  }
  const runs: [number, number][] = [];
  for (const { x, y } of seen.values()) {
    if (x >= 0 && y >= 0 && isSameRun(pair, x, y, length)) runs.push([x, y]);
  }
  return runs.sort((one, other) => one[0] - other[0]);
}

function* freeRuns(keys: Int32Array, taken: Int32Array, from: number, to: number, length: number) {
  let free = 0;
  for (let at = from; at < to; at++) {
    free = taken[at] === -1 ? free + 1 : 0;
    if (free < length) continue;
    let hash = 0;
    for (let step = at - length + 1; step <= at; step++) {
      hash = (hash * 1_000_003 + keys[step]! + 1) % 9_007_199_254;
    }
    yield { start: at - length + 1, hash };
  }
}

function isSameRun(pair: Pair, x: number, y: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (pair.a[x + at] !== pair.b[y + at]) return false;
  return true;
}

/** The longest choice of pairs that rises on both sides. */
function inOrder(runs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const before = new Int32Array(runs.length).fill(-1);
  runs.forEach(([, y], at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (runs[tails[middle]!]![1] < y) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[at] = tails[low - 1]!;
    tails[low] = at;
  });
  const chosen: [number, number][] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) chosen.push(runs[at]!);
  return chosen.reverse();
}

/** What was cut in one place and put in another: long runs of free tokens that stand once on each side, out of order. */
function matchMoved(pair: Pair, length: number): void {
  const whole = { a0: 0, a1: pair.a.length, b0: 0, b1: pair.b.length };
  const runs = uniqueRuns(pair, whole, length);
  const stayed = coveredBy(pair, inOrder(runs));
  const isAlike = (x: number, y: number) =>
    x >= 0 &&
    y >= 0 &&
    pair.toNew[x] === -1 &&
    pair.toOld[y] === -1 &&
    pair.a[x] === pair.b[y] &&
    !(stayed.older[x] === 1 || stayed.newer[y] === 1);
  for (const [x, y] of runs) {
    let back = 0;
    while (isAlike(x - back - 1, y - back - 1)) back++;
    let size = 0;
    while (isAlike(x + size, y + size)) size++;
    if (size === 0 || back + size < movedRun) continue;
    for (let at = -back; at < size; at++) link(pair, x + at, y + at);
  }
}

/** The tokens that runs in order reach when each is followed to its ends. */
function coveredBy(pair: Pair, runs: readonly [number, number][]) {
  const older = new Uint8Array(pair.a.length);
  const newer = new Uint8Array(pair.b.length);
  for (const [x, y] of runs) {
    if (older[x] === 1) continue;
    let start = 0;
    while (x + start > 0 && y + start > 0 && pair.a[x + start - 1] === pair.b[y + start - 1]) start--;
    let end = 0;
    while (x + end < pair.a.length && pair.a[x + end] === pair.b[y + end]) end++;
    older.fill(1, x + start, x + end);
    newer.fill(1, y + start, y + end);
  }
  return { older, newer };
}

/** Gives every matched token a key of its own, so that nothing else is matched with it. */
function setApart({ a, b, toNew, toOld }: Pair): void {
  for (let x = 0; x < a.length; x++) if (toNew[x] !== -1) a[x] = -2 - x;
  for (let y = 0; y < b.length; y++) if (toOld[y] !== -1) b[y] = -2 - a.length - y;
}
