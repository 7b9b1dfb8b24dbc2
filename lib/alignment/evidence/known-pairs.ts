import type { Side } from "../words/index-side";
import { pairCognates } from "./pair-cognates";
import type { Pair } from "./links";

/** Entries of a dictionary as tokens: each list of source tokens translates each list of target tokens. */
export type TokenLexicon = Iterable<readonly [source: readonly string[], target: readonly string[]]>;

/**
 * What can be said of the words of two sides before the document itself has taught anything:
 * equal numbers, marks and names; words of like spelling; entries of the dictionary given.
 */
export function findKnownPairs(source: Side, target: Side, lexicon: TokenLexicon): readonly Pair[] {
  const targets = new Map(target.kinds.map((kind, number) => [kind, number]));
  const sources = new Map(source.kinds.map((kind, number) => [kind, number]));
  const best = new Map<number, Pair>();
  const add = (pair: Pair) => {
    const key = pair.source * target.kinds.length + pair.target;
    if ((best.get(key)?.weight ?? 0) < pair.weight) best.set(key, pair);
  };
  source.kinds.forEach((kind, number) => {
    const same = targets.get(kind);
    if (same !== undefined) add({ source: number, target: same, weight: sameness(kind) });
  });
  for (const [left, right] of lexicon) {
    const weight = entryWeight / Math.max(left.length, right.length);
    for (const a of left) {
      const from = sources.get(a);
      if (from === undefined) continue;
      for (const b of right) {
        const to = targets.get(b);
        if (to !== undefined) add({ source: from, target: to, weight });
      }
    }
  }
  pairCognates(source.kinds, target.kinds).forEach(add);
  return [...best.values()];
}

const entryWeight = 0.6;

/** Short words of two languages are often alike by accident: "di" is "in" in Indonesian and "of" in Italian. */
function sameness(token: string): number {
  if (/^\d/u.test(token)) return token.length === 1 ? 0.5 : 0.85;
  if (!/^[\p{L}\p{M}]/u.test(token)) return token === "?" || token === "!" ? 0.7 : 0.4;
  if (!/^[a-z]/u.test(token)) return 0.8;
  return token.length < 3 ? 0.05 : token.length === 3 ? 0.3 : 0.8;
}
