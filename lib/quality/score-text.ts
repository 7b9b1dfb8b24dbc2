import type { Profile, Severity } from "./profile";
import { weightOf } from "./profile";

export type ScoredError = { readonly category: string; readonly severity: Severity };

export type TextScore = {
  /** The sum of what the errors cost (absolute penalty total). */
  readonly penalty: number;
  /** Penalty for each evaluated word. */
  readonly perWord: number;
  /** Penalty for 1,000 evaluated words (normed penalty total). */
  readonly perThousand: number;
  /** Linear raw score: (1 - penalty for each word) x 100. */
  readonly raw: number;
  /** Linear calibrated score; null without a threshold. */
  readonly calibrated: number | null;
  readonly verdict: "pass" | "fail" | null;
  /** Fewer than 500 words: the number is indicative only, one error may turn it. */
  readonly isSampleTooSmall: boolean;
};

const referenceWords = 1000;
const leastWords = 500;

/**
 * Scores one text by the linear models of MQM 2.0 (themqm.org, "The MQM Scoring Models"):
 * raw = (1 - APT / EWC) x 100; calibrated = 100 - NPT x SF with NPT = APT / EWC x 1000 and SF = (100 - PT) / APP.
 * `words` (EWC) are counted on the side the profile names, `acceptable` (APP) is the penalty points a thousand words
 * may have. Null where there are no words, or an error the profile does not know: there is nothing to score.
 */
export function scoreText(
  profile: Profile,
  errors: readonly ScoredError[],
  { words, acceptable }: { readonly words: number; readonly acceptable: number },
): TextScore | null {
  if (!(words > 0) || !(acceptable > 0)) return null;
  let penalty = 0;
  for (const error of errors) {
    const weight = weightOf(profile, error);
    if (weight === null) return null;
    penalty += weight;
  }
  const perWord = penalty / words;
  const perThousand = perWord * referenceWords;
  const { threshold } = profile;
  const calibrated = threshold === null ? null : 100 - (perThousand * (100 - threshold)) / acceptable;
  const isFailedByCritical = profile.criticalFails && errors.some(({ severity }) => severity === "critical");
  return {
    penalty,
    perWord,
    perThousand,
    raw: (1 - perWord) * 100,
    calibrated,
    verdict:
      calibrated === null || threshold === null
        ? null
        : calibrated >= threshold && !isFailedByCritical
          ? "pass"
          : "fail",
    isSampleTooSmall: words < leastWords,
  };
}
