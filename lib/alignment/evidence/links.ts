/** Kinds of one side that may translate a kind of the other, and how sure that is: `weight` between 0 and 1. */
export type Pair = { readonly source: number; readonly target: number; readonly weight: number };

/**
 * For each kind of the given side, the kinds of the made side and the probability that it is translated by them:
 * row `g` is the entries `starts[g]` to `starts[g + 1]` of `made` (ascending) and `weights`.
 */
export type Links = {
  readonly starts: Int32Array;
  readonly made: Int32Array;
  readonly weights: Float64Array;
};

/**
 * Pairs as links in both directions. No kind is translated with a probability above 1: where several kinds are possible,
 * they share it. Each pair must be given once.
 */
export function linksOfPairs(
  pairs: readonly Pair[],
  sourceKinds: number,
  targetKinds: number,
): { readonly forth: Links; readonly back: Links } {
  const turned = pairs.map(({ source, target, weight }) => ({ source: target, target: source, weight }));
  return { forth: oneWay(pairs, sourceKinds), back: oneWay(turned, targetKinds) };
}

/**
 * The same links seen from the made side: row `m` lists the given kinds that may have brought it forth.
 * Links weaker than `least` are left out: a common word has thousands, which cost much time and say nothing.
 */
export function turnLinks(links: Links, madeKinds: number, least: number): Links {
  const starts = new Int32Array(madeKinds + 1);
  links.made.forEach((kind, k) => {
    if (links.weights[k]! >= least) starts[kind + 1]!++;
  });
  for (let m = 0; m < madeKinds; m++) starts[m + 1]! += starts[m]!;
  const next = starts.slice();
  const made = new Int32Array(starts[madeKinds]!);
  const weights = new Float64Array(made.length);
  for (let given = 0; given + 1 < links.starts.length; given++) {
    for (let k = links.starts[given]!; k < links.starts[given + 1]!; k++) {
      if (links.weights[k]! < least) continue;
      const to = next[links.made[k]!]!++;
      made[to] = given;
      weights[to] = links.weights[k]!;
    }
  }
  return { starts, made, weights };
}

/** Where `made` stands in the row of `given`, or -1. */
export function findLink(links: Links, given: number, made: number): number {
  let low = links.starts[given]!;
  let high = links.starts[given + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = links.made[middle]!;
    if (found === made) return middle;
    if (found < made) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function oneWay(pairs: readonly Pair[], kinds: number): Links {
  const sorted = pairs.toSorted((a, b) => a.source - b.source || a.target - b.target);
  const starts = new Int32Array(kinds + 1);
  const sums = new Float64Array(kinds);
  for (const { source, weight } of sorted) {
    starts[source + 1]!++;
    sums[source]! += weight;
  }
  for (let kind = 0; kind < kinds; kind++) starts[kind + 1]! += starts[kind]!;
  return {
    starts,
    made: Int32Array.from(sorted, ({ target }) => target),
    weights: Float64Array.from(sorted, ({ source, weight }) => weight / Math.max(1, sums[source]!)),
  };
}
