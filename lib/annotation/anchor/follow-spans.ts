import type { Span } from "@/lib/text/span";
import { compare, type Comparison } from "./compare";
import type { LostReason, Outcome } from "./outcome";
import { takeStep, type Stand } from "./take-step";
import { tokenise, type Tokens, type Vocabulary } from "./tokens";

/** A span (UTF-16 units) of the text at this index of the chain. */
export type Origin = Span & { readonly at: number };

/**
 * Follows spans through a chain of texts, oldest first. For each span one outcome a later text, in order.
 * A span that is lost is looked for again in every later text, from where it was last seen: deleted text that returns
 * is found again. What stands in its stead, or reads alike elsewhere, is never taken for it.
 */
export function followSpans(
  texts: readonly string[],
  spans: readonly Origin[],
): readonly (readonly Outcome[])[] {
  const vocabulary: Vocabulary = new Map();
  const chain = texts.map((text) => tokenise(text, vocabulary));
  const between = rememberComparisons();
  return spans.map((first) => {
    const origin: Stand = { tokens: chain[first.at]!, span: first };
    const outcomes: Outcome[] = [];
    let seen = origin;
    let lost: LostReason | null = null;
    for (let at = first.at + 1; at < texts.length; at++) {
      const now = chain[at]!;
      const outcome = takeStep({ origin, seen, before: chain[at - 1]!, now, lost, between });
      outcomes.push(outcome);
      if ("lost" in outcome) lost = outcome.lost;
      else {
        lost = null;
        seen = { tokens: now, span: { start: outcome.start, end: outcome.end } };
      }
    }
    return outcomes;
  });
}

/** Where a span was put first, where it was last seen, and why it stands nowhere since, if it does not. */
export type Trail = {
  readonly origin: Span & { readonly text: string };
  readonly seen: Span & { readonly text: string };
  readonly lost: LostReason | null;
};

/** Follows spans over one more revision: the last outcome that `followSpans` gives for the whole chain, without the chain. */
export function followOnce(trails: readonly Trail[], before: string, now: string): readonly Outcome[] {
  const vocabulary: Vocabulary = new Map();
  const known = new Map<string, Tokens>();
  const tokensOf = (text: string): Tokens => {
    let tokens = known.get(text);
    if (tokens === undefined) known.set(text, (tokens = tokenise(text, vocabulary)));
    return tokens;
  };
  const between = rememberComparisons();
  return trails.map(({ origin, seen, lost }) =>
    takeStep({
      origin: { tokens: tokensOf(origin.text), span: origin },
      seen: { tokens: tokensOf(seen.text), span: seen },
      before: tokensOf(before),
      now: tokensOf(now),
      lost,
      between,
    }),
  );
}

/** Compares two texts once, however many spans ask. */
function rememberComparisons(): (older: Tokens, newer: Tokens) => Comparison {
  const made = new Map<Tokens, Map<Tokens, Comparison>>();
  return (older, newer) => {
    const ofOlder = made.get(older) ?? new Map<Tokens, Comparison>();
    made.set(older, ofOlder);
    let comparison = ofOlder.get(newer);
    if (comparison === undefined) ofOlder.set(newer, (comparison = compare(older, newer)));
    return comparison;
  };
}
