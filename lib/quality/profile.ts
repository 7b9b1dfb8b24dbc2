/**
 * Quality: what an error costs, what a text scores, and how far raters agree.
 * This room knows errors and numbers; whose text it was and where it is stored is elsewhere.
 */

export type Severity = "neutral" | "minor" | "major" | "critical";

/** What a rule is about, compared without regard to case; left out, it holds for any. */
export type WeightRule = {
  readonly severity?: Severity;
  /** A whole category ("Fluency/Punctuation") or the dimension above it ("Fluency"). */
  readonly category?: string;
  readonly weight: number;
};

/** What is counted and what it costs. A profile is never changed once used: a change is a new version. */
export type Profile = {
  readonly name: string;
  readonly version: number;
  readonly severities: readonly Severity[];
  /** By dimension; empty where any category is taken. */
  readonly categories: Readonly<Record<string, readonly string[]>>;
  /** The most specific rule that fits decides: a category before its dimension before any, then with a severity. */
  readonly weights: readonly WeightRule[];
  /** On which side the evaluated words are counted. */
  readonly wordsOn: "source" | "target";
  /** The score from which a text passes; null where the profile knows no threshold. */
  readonly threshold: number | null;
  /** Whether one critical error fails a text, whatever its score. */
  readonly criticalFails: boolean;
};

/**
 * What one error costs; null where no rule speaks of such an error.
 */
export function weightOf(
  profile: Profile,
  error: { readonly category: string; readonly severity: string },
): number | null {
  const category = error.category.trim().toLowerCase();
  const severity = error.severity.trim().toLowerCase();
  let best: { rank: number; weight: number } | null = null;
  for (const rule of profile.weights) {
    if (rule.severity !== undefined && rule.severity !== severity) continue;
    const named = rule.category?.toLowerCase();
    const fits = named === undefined || category === named || category.startsWith(`${named}/`);
    if (!fits) continue;
    const rank = (named?.length ?? -1) * 2 + (rule.severity === undefined ? 0 : 1);
    if (best === null || rank > best.rank) best = { rank, weight: rule.weight };
  }
  return best?.weight ?? null;
}
