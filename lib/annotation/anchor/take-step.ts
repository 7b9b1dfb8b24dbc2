import type { Span } from "@/lib/text/span";
import { carryThrough } from "./carry-through";
import type { Comparison } from "./compare";
import { findQuote } from "./find-quote";
import { hasDrifted } from "./has-drifted";
import type { LostReason, Outcome } from "./outcome";
import type { Tokens } from "./tokens";

/** A span, and the text it stands in. */
export type Stand = { readonly tokens: Tokens; readonly span: Span };

export type Step = {
  /** Where the span was put first. */
  readonly origin: Stand;
  /** Where it was last seen: in `before`, unless it has been lost since. */
  readonly seen: Stand;
  readonly before: Tokens;
  readonly now: Tokens;
  /** Why it stands nowhere in `before`; null where it does. */
  readonly lost: LostReason | null;
  readonly between: (older: Tokens, newer: Tokens) => Comparison;
};

/** Takes a span over one revision: followed through what changed or, once lost, looked for among what is new. */
export function takeStep({ origin, seen, before, now, lost, between }: Step): Outcome {
  if (seen.tokens.text === now.text) {
    const { start, end } = seen.span;
    return { start, end, method: "same", confidence: 1 };
  }
  const last = between(before, now);
  const carried = lost === null ? carryThrough(last, seen.span) : null;
  if (carried !== null && !("lost" in carried)) {
    return hasDrifted(origin.tokens, origin.span, now, carried) ? { lost: "rewritten" } : carried;
  }
  const found = findQuote({
    was: seen.tokens,
    span: seen.span,
    last,
    between: () => between(seen.tokens, now),
  });
  if (found !== null && !hasDrifted(origin.tokens, origin.span, now, found)) return found;
  return carried ?? { lost: lost ?? "deleted" };
}
