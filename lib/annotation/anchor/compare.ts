import { matchTokens, type Matching } from "./match-tokens";
import { tokenise, type Tokens, type Vocabulary } from "./tokens";

/** Two texts side by side, and which words of the one became which of the other. Serves any number of spans. */
export type Comparison = Matching & { readonly older: Tokens; readonly newer: Tokens };

export function compare(older: Tokens, newer: Tokens): Comparison {
  return { older, newer, ...matchTokens(older, newer) };
}

/** Compares two texts of which nothing is known yet. */
export function compareTexts(before: string, after: string): Comparison {
  const vocabulary: Vocabulary = new Map();
  return compare(tokenise(before, vocabulary), tokenise(after, vocabulary));
}
