/**
 * Where a span stands in a later text. `same`: the text did not change. `walk`: its words were followed through what
 * changed. `fuzzy`: it was lost and found again by its words and their surroundings. `confidence` runs from 0 to 1.
 */
export type Anchored = {
  readonly start: number;
  readonly end: number;
  readonly method: "same" | "walk" | "fuzzy";
  readonly confidence: number;
};

/** Why a span stands nowhere: its words are gone, others took their place, or they stand elsewhere in another sense. */
export type LostReason = "deleted" | "rewritten" | "look-alike";

export type Outcome = Anchored | { readonly lost: LostReason };
