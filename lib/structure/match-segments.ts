import { likeness, wordsOf, type Words } from "./likeness";

/** A segment of the document as it is. */
export type PresentSegment = { readonly id: string; readonly text: string };

/** What becomes of a segment, or where a new one comes from. `incoming` counts the new article's sentences from 0. */
export type Match =
  /** The same text at the same place in the order, or elsewhere. */
  | { readonly kind: "kept" | "moved"; readonly id: string; readonly incoming: number }
  | { readonly kind: "changed"; readonly id: string; readonly incoming: number }
  /** The same text, divided otherwise: one sentence is two now, or two are one. */
  | { readonly kind: "divided"; readonly ids: readonly string[]; readonly incoming: readonly number[] }
  /** A retired segment whose text is there again. */
  | { readonly kind: "returned"; readonly id: string; readonly incoming: number }
  | { readonly kind: "added"; readonly incoming: number }
  | { readonly kind: "removed"; readonly id: string };

/**
 * Which segment each sentence of a new version of an article is. Every segment of `present` and every sentence stands in
 * exactly one match. Equal texts that occur once on either side are found first (patience, Cohen), equal neighbours
 * beside them next; between these the likeliest pairs in order; last, equal texts that went elsewhere.
 */
export function matchSegments(
  present: readonly PresentSegment[],
  incoming: readonly string[],
  retired: readonly PresentSegment[] = [],
): readonly Match[] {
  const matches: Match[] = [];
  const leftIds: PresentSegment[] = [];
  const leftTexts: number[] = [];
  let from = 0;
  let to = 0;
  for (const anchor of [...findAnchors(present, incoming), { from: present.length, to: incoming.length }]) {
    matchGap(
      present,
      incoming,
      { from, fromEnd: anchor.from, to, toEnd: anchor.to },
      {
        matches,
        leftIds,
        leftTexts,
      },
    );
    if (anchor.from < present.length) {
      matches.push({ kind: "kept", id: present[anchor.from]!.id, incoming: anchor.to });
    }
    from = anchor.from + 1;
    to = anchor.to + 1;
  }
  return [...matches, ...matchElsewhere(leftIds, leftTexts, incoming, retired)];
}

type Anchor = { readonly from: number; readonly to: number };

/** Texts that occur once on both sides, in the longest run that is in order on both. */
function findAnchors(present: readonly PresentSegment[], incoming: readonly string[]): readonly Anchor[] {
  const onlyIn = (texts: readonly string[]) => {
    const places = new Map<string, number | null>();
    texts.forEach((text, at) => places.set(text, places.has(text) ? null : at));
    return places;
  };
  const theirs = onlyIn(incoming);
  const anchors = [...onlyIn(present.map(({ text }) => text))].flatMap(([text, from]) => {
    const to = theirs.get(text);
    return from === null || to === undefined || to === null ? [] : [{ from, to }];
  });
  return longestRun(anchors);
}

/** The longest increasing run by `to`, of anchors in order of `from` (patience sorting). */
function longestRun(anchors: readonly Anchor[]): readonly Anchor[] {
  const tops: number[] = [];
  const before = anchors.map(() => -1);
  anchors.forEach(({ to }, at) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (anchors[tops[middle]!]!.to < to) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? -1 : tops[low - 1]!;
    tops[low] = at;
  });
  const run: Anchor[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at]!) run.unshift(anchors[at]!);
  return run;
}

type Gap = { readonly from: number; readonly fromEnd: number; readonly to: number; readonly toEnd: number };
type Findings = {
  readonly matches: Match[];
  readonly leftIds: PresentSegment[];
  readonly leftTexts: number[];
};

/** Beyond so many pairs in one gap nothing of it is compared: an article like that is another article. */
const mostPairs = 400_000;

function matchGap(
  present: readonly PresentSegment[],
  incoming: readonly string[],
  { from, fromEnd, to, toEnd }: Gap,
  { matches, leftIds, leftTexts }: Findings,
): void {
  const tail: Match[] = [];
  while (from < fromEnd && to < toEnd && present[from]!.text === incoming[to]) {
    matches.push({ kind: "kept", id: present[from++]!.id, incoming: to++ });
  }
  while (from < fromEnd && to < toEnd && present[fromEnd - 1]!.text === incoming[toEnd - 1]) {
    tail.unshift({ kind: "kept", id: present[--fromEnd]!.id, incoming: --toEnd });
  }
  const old = present.slice(from, fromEnd);
  const texts = incoming.slice(to, toEnd);
  for (const step of pairUp(old, texts)) {
    const ids = old.slice(step.from, step.from + step.froms);
    const numbers = texts.slice(step.to, step.to + step.tos).map((_, at) => to + step.to + at);
    if (ids.length + numbers.length > 2) {
      matches.push({ kind: "divided", ids: ids.map(({ id }) => id), incoming: numbers });
    } else if (ids.length === 1 && numbers.length === 1) {
      const [{ id, text }] = ids as [PresentSegment];
      const kind = text === incoming[numbers[0]!] ? "kept" : "changed";
      matches.push({ kind, id, incoming: numbers[0]! });
    } else {
      leftIds.push(...ids);
      leftTexts.push(...numbers);
    }
  }
  matches.push(...tail);
}

type Step = { readonly from: number; readonly froms: number; readonly to: number; readonly tos: number };

/** Less alike than this, a sentence is a new one: half of its words are others. */
const leastAlike = 0.5;

/** The pairs in order with the greatest likeness in all (Needleman & Wunsch 1970), with 1:2 and 2:1 where the text is the same. */
function pairUp(old: readonly PresentSegment[], texts: readonly string[]): readonly Step[] {
  const rows = old.length + 1;
  const columns = texts.length + 1;
  if (rows * columns > mostPairs) return apart(old.length, texts.length);
  const oldWords = old.map(({ text }) => wordsOf(text));
  const newWords = texts.map(wordsOf);
  const scores = new Float64Array(rows * columns);
  const moves = new Uint8Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let best = i + j === 0 ? 0 : -1;
      let move = 0;
      const consider = (froms: number, tos: number, gain: number, name: number) => {
        if (i < froms || j < tos || gain < 0) return;
        const score = scores[(i - froms) * columns + j - tos]! + gain;
        if (score > best) [best, move] = [score, name];
      };
      if (i + j > 0) {
        consider(1, 0, 0, 1);
        consider(0, 1, 0, 2);
        if (i > 0 && j > 0) {
          consider(1, 1, pairGain(old[i - 1]!.text, texts[j - 1]!, oldWords[i - 1]!, newWords[j - 1]!), 3);
        }
        if (i > 0 && j > 1) consider(1, 2, sameInk([old[i - 1]!.text], [texts[j - 2]!, texts[j - 1]!]), 4);
        if (i > 1 && j > 0) consider(2, 1, sameInk([old[i - 2]!.text, old[i - 1]!.text], [texts[j - 1]!]), 5);
      }
      scores[i * columns + j] = best;
      moves[i * columns + j] = move;
    }
  }
  return walkBack(moves, old.length, texts.length);
}

const sizes = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
  [1, 2],
  [2, 1],
] as const;

function walkBack(moves: Uint8Array, rows: number, columns: number): readonly Step[] {
  const steps: Step[] = [];
  let i = rows;
  let j = columns;
  while (i + j > 0) {
    const [froms, tos] = sizes[moves[i * (columns + 1) + j]!]!;
    i -= froms;
    j -= tos;
    steps.unshift({ from: i, froms, to: j, tos });
  }
  return steps;
}

function apart(froms: number, tos: number): readonly Step[] {
  return [
    ...Array.from({ length: froms }, (_, from) => ({ from, froms: 1, to: 0, tos: 0 })),
    ...Array.from({ length: tos }, (_, to) => ({ from: froms, froms: 0, to, tos: 1 })),
  ];
}

/** Equal texts are worth more than any that are only alike; what is too unlike is worth less than nothing. */
function pairGain(before: string, after: string, old: Words, now: Words): number {
  if (before === after) return 2;
  const alike = likeness(old, now);
  return alike >= leastAlike ? alike : -1;
}

function sameInk(before: readonly string[], after: readonly string[]): number {
  const ink = (texts: readonly string[]) => texts.join("").replaceAll(/\s/gu, "");
  return ink(before) === ink(after) ? 2 : -1;
}

/** What is left: equal texts that moved, in order; retired segments whose text is back; the rest is new, or gone. */
function matchElsewhere(
  leftIds: readonly PresentSegment[],
  leftTexts: readonly number[],
  incoming: readonly string[],
  retired: readonly PresentSegment[],
): readonly Match[] {
  const waiting = queueByText(leftIds);
  const gone = queueByText(retired);
  const found = leftTexts.map((place): Match => {
    const text = incoming[place]!;
    const moved = waiting.get(text)?.shift();
    if (moved !== undefined) return { kind: "moved", id: moved, incoming: place };
    const returned = gone.get(text)?.shift();
    return returned === undefined
      ? { kind: "added", incoming: place }
      : { kind: "returned", id: returned, incoming: place };
  });
  return [...found, ...[...waiting.values()].flat().map((id): Match => ({ kind: "removed", id }))];
}

function queueByText(segments: readonly PresentSegment[]): ReadonlyMap<string, string[]> {
  const queues = new Map<string, string[]>();
  for (const { id, text } of segments) queues.set(text, [...(queues.get(text) ?? []), id]);
  return queues;
}
