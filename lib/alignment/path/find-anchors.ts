import type { Side } from "../words/index-side";
import type { Pair } from "../evidence/links";

/** A source and a target sentence that very likely correspond. */
export type Anchor = { readonly source: number; readonly target: number };

/**
 * Sentences that share rare numbers, names or known words, as the heaviest chain that runs forward on both sides,
 * without the links that stand alone against their neighbours.
 */
export function findAnchors(source: Side, target: Side, pairs: readonly Pair[]): readonly Anchor[] {
  const columns = target.sentences.length;
  const weights = new Map<number, number>();
  for (const { source: s, target: t, weight } of pairs) {
    const from = source.places[s]!;
    const to = target.places[t]!;
    if (from.length > commonest || to.length > commonest || weight < leastWeight) continue;
    const gain = (weight * 2) / (from.length + to.length);
    for (const i of from) {
      for (const j of to) weights.set(i * columns + j, (weights.get(i * columns + j) ?? 0) + gain);
    }
  }
  const points = [...weights]
    .filter(([, weight]) => weight > leastGain)
    .map(([key, weight]) => ({ source: Math.floor(key / columns), target: key % columns, weight }))
    .sort((a, b) => a.source - b.source || b.target - a.target);
  return withoutLoners(heaviestChain(points, columns));
}

const commonest = 12;
const leastWeight = 0.25;
const leastGain = 0.2;

type Point = Anchor & { readonly weight: number };

/** The heaviest strictly rising chain, by a tree of best weights over the columns (Fenwick 1994). */
function heaviestChain(points: readonly Point[], columns: number): readonly Anchor[] {
  const tree = new Int32Array(columns + 1).fill(-1);
  const sums = new Float64Array(points.length);
  const previous = new Int32Array(points.length).fill(-1);
  const heavier = (a: number, b: number) => (a < 0 || (b >= 0 && sums[b]! > sums[a]!) ? b : a);
  let last = -1;
  points.forEach((point, k) => {
    let best = -1;
    for (let c = point.target; c > 0; c -= c & -c) best = heavier(best, tree[c]!);
    previous[k] = best;
    sums[k] = point.weight + (best < 0 ? 0 : sums[best]!);
    for (let c = point.target + 1; c <= columns; c += c & -c) tree[c] = heavier(tree[c]!, k);
    last = heavier(last, k);
  });
  const chain: Anchor[] = [];
  for (let k = last; k >= 0; k = previous[k]!) chain.push(points[k]!);
  return chain.reverse();
}

/** A true anchor continues the line of some of those before it or of some after it. */
function withoutLoners(chain: readonly Anchor[]): readonly Anchor[] {
  const agree = (a: Anchor, b: Anchor) => {
    const rows = Math.abs(a.source - b.source);
    return Math.abs(rows - Math.abs(a.target - b.target)) <= 3 + rows / 4;
  };
  return chain.filter((anchor, k) => {
    const before = chain.slice(Math.max(0, k - 5), k);
    const after = chain.slice(k + 1, k + 6);
    return [before, after].some((near) => near.filter((other) => agree(anchor, other)).length >= 2);
  });
}
