/** What a corrected source means for the work done with the one before. */
export const correctionKinds = ["typo", "meaning"] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** The word a person reads for a correction of the source. */
export const correctionWords: Readonly<Record<CorrectionKind, string>> = {
  typo: "Typo corrected",
  meaning: "Meaning changed",
};
