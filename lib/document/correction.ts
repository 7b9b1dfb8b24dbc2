/** What a corrected source means for the work done with the one before. */
export const correctionKinds = ["typo", "meaning"] as const;
export type CorrectionKind = (typeof correctionKinds)[number];
