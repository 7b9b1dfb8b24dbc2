import type { Pair } from "./links";

/**
 * Pairs of kinds whose spelling is so alike that they are likely the same name or a shared loan (Himalaja, Himalaya;
 * presiden, president). Likeness is the share of letters in their longest common subsequence (Melamed 1999); words are
 * compared only where they agree in their first letters or in their consonants, so that long texts stay cheap.
 */
export function pairCognates(sources: readonly string[], targets: readonly string[]): readonly Pair[] {
  const buckets = new Map<string, number[]>();
  targets.forEach((word, number) => {
    for (const key of keysOf(word)) {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [number]);
      else bucket.push(number);
    }
  });
  const letters = Int32Array.from(targets, lettersOf);
  const lastSeen = new Int32Array(targets.length).fill(-1);
  const pairs: Pair[] = [];
  sources.forEach((word, source) => {
    const own = lettersOf(word);
    for (const key of keysOf(word)) {
      for (const target of buckets.get(key) ?? []) {
        if (lastSeen[target] === source) continue;
        lastSeen[target] = source;
        const other = targets[target]!;
        const longer = Math.max(word.length, other.length);
        const foreign = Math.max(countBits(own & ~letters[target]!), countBits(letters[target]! & ~own));
        if (foreign > (1 - leastLikeness) * longer || other === word) continue;
        const likeness = likenessOf(word, other);
        if (likeness >= leastLikeness) pairs.push({ source, target, weight: (likeness - 0.5) * 1.2 });
      }
    }
  });
  return pairs;
}

/** The letters of a word as a set of bits, where some letters share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

const leastLikeness = 0.7;
const shortestCognate = 4;
const longestWord = 30;

function keysOf(word: string): readonly string[] {
  if (word.length < shortestCognate || !/^\p{L}/u.test(word)) return [];
  const bones = word
    .replace(/[aeiouyh]/gu, "")
    .replace(/[ckq]/gu, "k")
    .replace(/[vwf]/gu, "v")
    .replace(/[szj]/gu, "s")
    .replace(/(.)\1+/gu, "$1");
  return bones.length < 2 ? [word.slice(0, 4)] : [word.slice(0, 4), `=${bones.slice(0, 5)}`];
}

const above = new Uint16Array(longestWord + 1);

function likenessOf(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < leastLikeness * longer || longer > longestWord) return 0;
  above.fill(0, 0, b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const letter = a.charCodeAt(i);
    let corner = 0;
    for (let j = 0; j < b.length; j++) {
      const over = above[j + 1]!;
      above[j + 1] = letter === b.charCodeAt(j) ? corner + 1 : Math.max(over, above[j]!);
      corner = over;
    }
  }
  return above[b.length]! / longer;
}
