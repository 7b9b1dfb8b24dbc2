import { indexSide, type Side } from "./words/index-side";

/** Sentences known to translate each other, such as those of a project's confirmed segments. */
export type SentencePair = { readonly source: string; readonly target: string };

/**
 * The words that stand together in known pairs far oftener than chance would have it, for `AlignOptions.lexicon`.
 * Association is Dice's coefficient (1945) over the pairs a word stands in; each word keeps its best partners. Words
 * seen once are passed over, as everything around them would fit as well. Languages are BCP 47 tags.
 */
export function learnLexicon(
  pairs: readonly SentencePair[],
  languages: { readonly source: string; readonly target: string },
): readonly (readonly [source: string, target: string])[] {
  const source = indexSide(
    pairs.map((pair) => pair.source),
    languages.source,
  );
  const target = indexSide(
    pairs.map((pair) => pair.target),
    languages.target,
  );
  return source.kinds.flatMap((word, kind) => {
    const places = placesOf(source, kind);
    if (places.length < leastTogether || places.length > pairs.length / 2 || !isWord(word)) return [];
    return findPartners(places, target)
      .filter(({ other, dice }) => dice >= leastDice && isWord(target.kinds[other]!))
      .slice(0, mostPartners)
      .map(({ other }) => [word, target.kinds[other]!] as const);
  });
}

const leastTogether = 2;
const leastDice = 0.5;
const mostPartners = 2;

/** Numbers and marks need no lexicon: equal ones are linked anyway. */
function isWord(token: string): boolean {
  return /^\p{L}{2,}/u.test(token);
}

function placesOf({ places }: Side, kind: number): readonly number[] {
  return [...new Set(places[kind])];
}

function findPartners(
  places: readonly number[],
  target: Side,
): readonly { readonly other: number; readonly dice: number }[] {
  const together = new Map<number, number>();
  for (const place of places) {
    for (const other of new Set(target.sentences[place])) {
      together.set(other, (together.get(other) ?? 0) + 1);
    }
  }
  return [...together]
    .filter(([, count]) => count >= leastTogether)
    .map(([other, count]) => ({
      other,
      dice: (2 * count) / (places.length + placesOf(target, other).length),
    }))
    .toSorted((a, b) => b.dice - a.dice || a.other - b.other);
}
