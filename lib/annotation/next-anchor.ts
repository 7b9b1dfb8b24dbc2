import { widenOutOfTags } from "@/lib/text/tag-borders";
import { stripTags } from "@/lib/text/tags";
import type { Span } from "@/lib/text/span";
import { followOnce, type Trail } from "./anchor/follow-spans";
import type { Anchored, LostReason } from "./anchor/outcome";

/** Where a span has been, and whether the place it was last seen in still waits for somebody's word. */
export type AnchorTrail = Trail & { readonly isMoved: boolean; readonly confidence: number };

/** Where a span stands in the next revision (UTF-16 units); `isMoved` where somebody should confirm it. */
export type NextAnchor = (Anchored & { readonly isMoved: boolean }) | { readonly lost: LostReason };

/**
 * Follows spans of one text over its next revision. A span stands *moved* from when its words changed, or it was found
 * again elsewhere, until its first words are back where they were or somebody puts it right.
 */
export function nextAnchors(
  trails: readonly AnchorTrail[],
  before: string,
  now: string,
): readonly NextAnchor[] {
  return followOnce(trails, before, now).map((outcome, at) => {
    if ("lost" in outcome) return outcome;
    const { origin, seen, isMoved, confidence } = trails[at]!;
    if (outcome.method === "same") return { ...outcome, isMoved, confidence };
    const { start, end } = widenOutOfTags(now, outcome);
    const words = quoteOf(origin);
    const hasOwnWords = quoteOf({ text: now, start, end }) === words;
    const wasFoundAgain = isMoved && quoteOf(seen) === words;
    const waits = !hasOwnWords || outcome.method === "fuzzy" || wasFoundAgain;
    return {
      start,
      end,
      method: outcome.method,
      isMoved: waits,
      confidence: waits ? Math.min(confidence, outcome.confidence) : outcome.confidence,
    };
  });
}

/** The words of a span, without the tags in it. */
function quoteOf({ text, start, end }: Span & { readonly text: string }): string {
  return stripTags(text.slice(start, end));
}
