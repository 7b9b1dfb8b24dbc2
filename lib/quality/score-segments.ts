import { weightOf, type Profile } from "./profile";

/** One rated row: an error, or the word of a rater that there is none. */
export type Rating = {
  readonly system: string;
  readonly doc: string;
  readonly segment: string;
  readonly rater: string;
  readonly category: string;
  readonly severity: string;
};

export type SegmentScore = {
  readonly system: string;
  readonly doc: string;
  readonly segment: string;
  /** The mean over its raters of what their errors cost: 0 is best. */
  readonly score: number;
};

export type SystemScore = { readonly system: string; readonly score: number; readonly segments: number };

/** Adds up ratings one by one; keeps one number a rater and segment. Segments nobody rated do not appear. */
export class SegmentScorer {
  private readonly segments = new Map<string, { rating: Rating; byRater: Map<string, number> }>();

  constructor(private readonly profile: Profile) {}

  /** False, and nothing is counted, where the profile knows no such severity. */
  add(rating: Rating): boolean {
    const isClean = /^no-error$/iu.test(rating.severity.trim());
    const weight = isClean ? 0 : weightOf(this.profile, rating);
    if (weight === null) return false;
    const key = JSON.stringify([rating.system, rating.doc, rating.segment]);
    let segment = this.segments.get(key);
    if (segment === undefined) this.segments.set(key, (segment = { rating, byRater: new Map() }));
    segment.byRater.set(rating.rater, (segment.byRater.get(rating.rater) ?? 0) + weight);
    return true;
  }

  /** In the order in which the segments first appeared. */
  segmentScores(): readonly SegmentScore[] {
    return Array.from(this.segments.values(), ({ rating: { system, doc, segment }, byRater }) => {
      const sum = [...byRater.values()].reduce((total, cost) => total + cost, 0);
      return { system, doc, segment, score: sum / byRater.size };
    });
  }
}

/** The plain mean over the segments of each system, best (lowest) first. */
export function systemScores(segments: readonly SegmentScore[]): readonly SystemScore[] {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { system, score } of segments) {
    const { sum, count } = sums.get(system) ?? { sum: 0, count: 0 };
    sums.set(system, { sum: sum + score, count: count + 1 });
  }
  return Array.from(sums, ([system, { sum, count }]) => ({
    system,
    score: sum / count,
    segments: count,
  })).sort((one, other) => one.score - other.score);
}
