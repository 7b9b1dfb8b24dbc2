import { untag } from "@/lib/text/tag-borders";
import { stripTags } from "@/lib/text/tags";
import { alignSentences, type AlignOptions } from "./align-sentences";

/** How good a place is by itself to cut a text: after a sentence, after a clause, between words. */
const borders: readonly (readonly [pattern: RegExp, weight: number])[] = [
  [/[.!?…؟।。！？][\p{Pe}\p{Pf}\p{Pi}"']*(?=\s|\p{Lo})/gu, 1],
  [/[,;:،؛，；：、–—][\p{Pe}\p{Pf}"']*(?=\s|\p{Lo})|(?=\s[–—])/gu, 0.6],
  [/(?=\s)/gu, 0.3],
];

const mostPlaces = 60;
const leastTrust = 0.12;

/**
 * Where a translation is to be cut when its source is cut in two: the border (UTF-16 offset) at which both halves
 * translate each other best, by the words, numbers, names and lengths that alignment goes by. Null where no place is
 * likely enough; then the text is better left whole. Tags are passed over, and a pair stays with what it wraps.
 */
export function suggestCut(
  source: readonly [string, string],
  target: string,
  options: AlignOptions,
): number | null {
  const { text, borderAt } = untag(target);
  const halves = [stripTags(source[0]), stripTags(source[1])] as const;
  let best: { offset: number; score: number } | null = null;
  for (const { offset, weight } of findPlaces(text)) {
    const before = text.slice(0, offset).trim();
    const after = text.slice(offset).trim();
    if (before === "" || after === "") continue;
    const score = weight ** 0.5 * trust(halves, [before, after], options);
    if (score > (best?.score ?? leastTrust)) best = { offset, score };
  }
  return best && borderAt(best.offset);
}

function trust(
  source: readonly [string, string],
  halves: readonly [string, string],
  options: AlignOptions,
): number {
  const beads = alignSentences(source, halves, options);
  const isPair =
    beads.length === 2 && beads.every((bead) => bead.source.length === 1 && bead.target.length === 1);
  if (!isPair) return 0;
  const confidence = beads.reduce((product, bead) => product * bead.confidence, 1);
  const share = (pair: readonly [string, string]) => pair[0].length / (pair[0].length + pair[1].length);
  return confidence * (1 - Math.abs(share(source) - share(halves)));
}

/** Places to try, the strongest kind of border first, each once. */
function findPlaces(target: string): readonly { readonly offset: number; readonly weight: number }[] {
  const places = new Map<number, number>();
  for (const [pattern, weight] of borders) {
    for (const match of target.matchAll(pattern)) {
      const offset = match.index + match[0].length;
      if (!places.has(offset) && places.size < mostPlaces) places.set(offset, weight);
    }
  }
  return [...places].map(([offset, weight]) => ({ offset, weight }));
}
