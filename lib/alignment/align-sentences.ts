import { linksOfPairs, type Pair } from "./evidence/links";
import { findKnownPairs, type TokenLexicon } from "./evidence/known-pairs";
import { firstTrust, learnLinks, type Lesson } from "./evidence/learn-links";
import { learnLengths } from "./evidence/length-model";
import { weighWords, windowOfSources, windowOfTargets } from "./evidence/weigh-words";
import { bundledLexicon } from "./lexicons/registry";
import { choosePath, type Step } from "./path/choose-path";
import { drawCorridor, type Corridor } from "./path/corridor";
import { findAnchors } from "./path/find-anchors";
import { learnMoves, noMoves, pairing, shapes, sourceAlone, targetAlone } from "./path/moves";
import { findPosteriors } from "./path/posteriors";
import { scoreBeads } from "./path/score-beads";
import { indexSide, type Side } from "./words/index-side";
import { readTokens } from "./words/read-tokens";

/** Sentences that translate each other; an empty side marks sentences that the other text lacks. */
export type Bead = {
  /** Indices of source sentences, ascending and without a gap. */
  readonly source: readonly number[];
  /** Indices of target sentences, ascending and without a gap. */
  readonly target: readonly number[];
  /** The probability that exactly these sentences belong together, between 0 and 1. */
  readonly confidence: number;
};

export type AlignOptions = {
  /** BCP 47 tags. Unknown ones are allowed. */
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** Words or phrases known to translate each other, such as a project's terms. */
  readonly lexicon?: Iterable<readonly [source: string, target: string]>;
};

/**
 * Finds which sentences of two texts translate each other. Every sentence stands in exactly one bead and the beads are
 * in order, for any strings; no bead joins more than six sentences or is empty on both sides.
 * The likeliest beads are found over length (Gale & Church 1993), numbers, names, marks and words; a first pass
 * teaches the next ones the words, lengths and habits of this very document (Moore 2002; Varga et al. 2005).
 * Time and memory grow with the longer text, not with the square, as only the neighbourhood of a first path is searched.
 */
export function alignSentences(
  source: readonly string[],
  target: readonly string[],
  options: AlignOptions,
): readonly Bead[] {
  const sides = {
    source: indexSide(source, options.sourceLanguage),
    target: indexSide(target, options.targetLanguage),
  };
  const pairs = findKnownPairs(sides.source, sides.target, tokenLexicon(options));
  let corridor = drawCorridor(
    findAnchors(sides.source, sides.target, pairs),
    source.length,
    target.length,
    15,
  );
  let path = searchPath(sides, corridor, knownLessons(sides, pairs), []);
  for (let round = 0; round < laterPasses; round++) {
    corridor = drawCorridor(anchorsOn(path), source.length, target.length, 8);
    path = searchPath(sides, corridor, learnLessons(sides, knownLessons(sides, pairs), path), path);
  }
  return path.map((step) => ({
    source: range(step.source, step.sources),
    target: range(step.target, step.targets),
    confidence: step.probability,
  }));
}

const laterPasses = 2;

type Sides = { readonly source: Side; readonly target: Side };
type Lessons = { readonly forth: Lesson; readonly back: Lesson };

function tokenLexicon({ lexicon = [], sourceLanguage, targetLanguage }: AlignOptions): TokenLexicon {
  return [...bundledLexicon(sourceLanguage, targetLanguage), ...lexicon].map(([source, target]) => [
    readTokens(source, sourceLanguage),
    readTokens(target, targetLanguage),
  ]);
}

function knownLessons({ source, target }: Sides, pairs: readonly Pair[]): Lessons {
  const { forth, back } = linksOfPairs(pairs, source.kinds.length, target.kinds.length);
  return {
    forth: { links: forth, trust: firstTrust(forth, target.kinds.length) },
    back: { links: back, trust: firstTrust(back, source.kinds.length) },
  };
}

function learnLessons({ source, target }: Sides, known: Lessons, path: readonly Step[]): Lessons {
  const pairs = path.filter(isPair).map((step) => ({
    given: range(step.source, step.sources),
    made: range(step.target, step.targets),
    weight: step.probability,
  }));
  const turned = pairs.map(({ given, made, weight }) => ({ given: made, made: given, weight }));
  return {
    forth: learnLinks(source, target, known.forth, pairs),
    back: learnLinks(target, source, known.back, turned),
  };
}

function searchPath(
  { source, target }: Sides,
  corridor: Corridor,
  { forth, back }: Lessons,
  earlier: readonly Step[],
): readonly Step[] {
  const moves = learnMoves(countMoves(earlier));
  const scores = scoreBeads(corridor, {
    targetWords: weighWords(
      source,
      target,
      forth.links,
      forth.trust,
      windowOfTargets(corridor),
      corridor.cells,
    ),
    sourceWords: weighWords(
      target,
      source,
      back.links,
      back.trust,
      windowOfSources(corridor),
      corridor.cells,
    ),
    lengths: learnLengths(
      source.lengths,
      target.lengths,
      earlier.filter(isPair).map((step) => ({
        source: lengthOf(source, step.source, step.sources),
        target: lengthOf(target, step.target, step.targets),
        weight: step.probability,
      })),
    ),
    sourceLengths: source.lengths,
    targetLengths: target.lengths,
    moves,
  });
  return choosePath(corridor, findPosteriors(corridor, scores, moves.steps));
}

function countMoves(path: readonly Step[]) {
  const counts = noMoves();
  let before = pairing;
  for (const { sources, targets, probability } of path) {
    const way = sources === 0 ? targetAlone : targets === 0 ? sourceAlone : pairing;
    counts.steps[3 * before + way]! += probability;
    before = way;
    const shape = shapes.findIndex((each) => each.source === sources && each.target === targets);
    if (shape >= 0) counts.shapes[shape]! += probability;
  }
  return counts;
}

function anchorsOn(path: readonly Step[]) {
  return path.filter(isPair).map(({ source, target }) => ({ source, target }));
}

function isPair({ sources, targets }: Step): boolean {
  return sources > 0 && targets > 0;
}

function lengthOf({ lengths }: Side, first: number, count: number): number {
  let length = 0;
  for (let at = first; at < first + count; at++) length += lengths[at]!;
  return length;
}

function range(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, k) => first + k);
}
