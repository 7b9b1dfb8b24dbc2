import type { Span } from "@/lib/text/span";
import { carryThrough } from "./carry-through";
import type { Comparison } from "./compare";
import type { Anchored } from "./outcome";
import { tokensIn, type Tokens } from "./tokens";

type Search = {
  /** The text in which the span was last seen. */
  readonly was: Tokens;
  readonly span: Span;
  /** The newest step of the chain. */
  readonly last: Comparison;
  /** What became of the text in which it was last seen. */
  readonly between: () => Comparison;
};

/** So much of the quote, by words, must be among what is new in this step: what stood there before is a look-alike. */
const leastNew = 0.6;
const fewWords = 5;
const leastContext = 0.6;
const leastAlike = 0.75;
const margin = 0.04;
const contextWords = 6;

/**
 * Finds a lost span among the words that are new in the text, by its own words and those around it.
 * Null rather than a guess: too little alike, too short without its surroundings, or two places as good as each other.
 */
export function findQuote({ was, span, last, between }: Search): Anchored | null {
  const [first, end] = tokensIn(was, span.start, span.end);
  const words = end - first;
  if (words === 0) return null;
  const places = newPlaces(was, first, end, last);
  if (places.length === 0) return null;
  if (was !== last.older) {
    const back = carryThrough(between(), span);
    if (!("lost" in back) && back.confidence >= leastAlike && isNew(last, back)) {
      return { ...back, method: "fuzzy", confidence: back.confidence * 0.95 };
    }
  }
  const [best, second] = scored(was, first, end, last.newer, places);
  if (best === undefined || best.quote < leastAlike) return null;
  const speaksForItself =
    words >= 2 && best.quote === 1 && isOnce(was, first, end) && isOnce(last.newer, best.at, best.at + words);
  if (words < fewWords && best.context < leastContext && !speaksForItself) return null;
  if (second !== undefined && best.score - second.score < margin) return null;
  const { starts, ends } = last.newer;
  return {
    start: starts[best.at]!,
    end: ends[best.at + words - 1]!,
    method: "fuzzy",
    confidence: best.score * 0.9,
  };
}

type Candidate = {
  readonly at: number;
  readonly quote: number;
  readonly context: number;
  readonly score: number;
};

/** Where the quote could begin: its words, one after the other, are mostly new. */
function newPlaces(was: Tokens, first: number, end: number, { newer, toOld }: Comparison): number[] {
  const words = end - first;
  const wanted = new Set(was.keys.subarray(first, end));
  const isHit = (at: number) => toOld[at] === -1 && wanted.has(newer.keys[at]!);
  const places: number[] = [];
  let hits = 0;
  for (let at = 0; at < newer.count; at++) {
    if (isHit(at)) hits++;
    if (at >= words && isHit(at - words)) hits--;
    const start = at - words + 1;
    if (start >= 0 && hits >= leastNew * words) places.push(start);
  }
  return places;
}

function isNew({ newer, toOld }: Comparison, span: Span): boolean {
  const [from, to] = tokensIn(newer, span.start, span.end);
  let count = 0;
  for (let at = from; at < to; at++) if (toOld[at] === -1) count++;
  return count >= leastNew * (to - from);
}

/** The best place, and the best of those that do not overlap it. */
function scored(
  was: Tokens,
  first: number,
  end: number,
  newer: Tokens,
  places: readonly number[],
): Candidate[] {
  const words = end - first;
  const candidates = places.map((at): Candidate => {
    const quote = alike(was, first, newer, at, words);
    const before = alike(was, first - contextWords, newer, at - contextWords, contextWords);
    const after = alike(was, end, newer, at + words, contextWords);
    const context = (before + after) / 2;
    return { at, quote, context, score: 0.6 * quote + 0.4 * context };
  });
  candidates.sort((one, other) => other.score - one.score);
  const best = candidates[0];
  if (best === undefined) return [];
  const second = candidates.find(({ at }) => Math.abs(at - best.at) >= words);
  return second === undefined ? [best] : [best, second];
}

/** Whether these words, in this order, stand nowhere else in the text. */
function isOnce({ keys, count }: Tokens, first: number, end: number): boolean {
  for (let at = 0; at + end - first <= count; at++) {
    let same = 0;
    while (first + same < end && keys[at + same] === keys[first + same]) same++;
    if (first + same === end && at !== first) return false;
  }
  return true;
}

/** The share of equal words, place by place; beyond either end of a text only the end itself is alike. */
function alike(was: Tokens, from: number, newer: Tokens, at: number, words: number): number {
  let same = 0;
  for (let step = 0; step < words; step++) {
    const one = was.keys[from + step];
    const other = newer.keys[at + step];
    if (one === other) same++;
  }
  return same / words;
}
