import type { Span } from "@/lib/text/span";
import { carryThrough } from "./carry-through";
import { compare, type Comparison } from "./compare";
import { findQuote } from "./find-quote";
import { hasDrifted } from "./has-drifted";
import type { Outcome } from "./outcome";
import { tokenise, type Vocabulary } from "./tokens";

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
  const comparisons = new Map<string, Comparison>();
  const between = (older: number, newer: number): Comparison => {
    const key = `${older}>${newer}`;
    let comparison = comparisons.get(key);
    if (comparison === undefined) comparisons.set(key, (comparison = compare(chain[older]!, chain[newer]!)));
    return comparison;
  };
  return spans.map((origin) => {
    const outcomes: Outcome[] = [];
    let seen: Span & { at: number } = origin;
    for (let now = origin.at + 1; now < texts.length; now++) {
      const outcome = step(now);
      outcomes.push(outcome);
      if (!("lost" in outcome)) seen = { start: outcome.start, end: outcome.end, at: now };
    }
    return outcomes;

    function step(now: number): Outcome {
      if (texts[seen.at] === texts[now]) return { ...spanOf(seen), method: "same", confidence: 1 };
      const isNext = seen.at === now - 1;
      const last = between(now - 1, now);
      const carried = isNext ? carryThrough(last, seen) : null;
      if (carried !== null && !("lost" in carried)) {
        return hasDrifted(chain[origin.at]!, origin, chain[now]!, carried) ? { lost: "rewritten" } : carried;
      }
      const found = findQuote({
        was: chain[seen.at]!,
        span: seen,
        last,
        between: () => between(seen.at, now),
      });
      if (found !== null && !hasDrifted(chain[origin.at]!, origin, chain[now]!, found)) return found;
      return carried ?? outcomes.at(-1) ?? { lost: "deleted" };
    }
  });
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
