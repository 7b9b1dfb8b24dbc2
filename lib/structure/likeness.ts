import type { CorrectionKind } from "@/lib/document/correction";
import { stripTags } from "@/lib/text/tags";

/** The words of a text, each with how often it stands there. Tags are no words. */
export type Words = ReadonlyMap<string, number>;

const word = /[\p{L}\p{M}\p{N}]+(?:[.,:’'-][\p{L}\p{M}\p{N}]+)*/gu;
/** Where no spaces part words, each character stands for itself. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

export function wordsOf(text: string): Words {
  const words = new Map<string, number>();
  const count = (each: string) => words.set(each, (words.get(each) ?? 0) + 1);
  for (const [found] of stripTags(text).toLowerCase().replaceAll(unspaced, " $& ").matchAll(word)) {
    count(found);
  }
  return words;
}

/** How much two texts have in common, by Dice's coefficient over their words: 0 to 1. */
export function likeness(a: Words, b: Words): number {
  let common = 0;
  for (const [each, times] of a) common += Math.min(times, b.get(each) ?? 0);
  const size = (words: Words) => [...words.values()].reduce((sum, times) => sum + times, 0);
  const whole = size(a) + size(b);
  return whole === 0 ? 0 : (2 * common) / whole;
}

/**
 * What a changed sentence most likely is: a *typo* where only punctuation, case, spacing or formatting changed, or a letter or two of
 * words that are no numbers and no names; else a change of *meaning*. A proposal: a person decides.
 */
export function proposeCorrection(before: string, after: string): CorrectionKind {
  const [old, now] = [before, after].map((text) =>
    [...stripTags(text).matchAll(word)].map(([found]) => found),
  );
  if (old!.length !== now!.length) {
    return old!.join("").toLowerCase() === now!.join("").toLowerCase() ? "typo" : "meaning";
  }
  const changed = old!.flatMap((each, at) =>
    each.toLowerCase() === now![at]!.toLowerCase() ? [] : [[each, now![at]!] as const],
  );
  const isSlip = ([from, to]: readonly [string, string]) =>
    !/\p{N}/u.test(from + to) && !/^\p{Lu}/u.test(from) && from.length > 3 && editsBetween(from, to) <= 2;
  return changed.length <= 2 && changed.every(isSlip) ? "typo" : "meaning";
}

/** Levenshtein's distance in UTF-16 units. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
