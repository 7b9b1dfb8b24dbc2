/**
 * Annotations: where a remark stands in a text that has moved on.
 * This room knows texts and offsets; threads, people and the screen are elsewhere.
 */
import type { Span } from "@/lib/text/span";
import { followSpans } from "./anchor/follow-spans";
import type { Placement } from "./view";

/**
 * Finds a span of `before` (UTF-16 units) in `after`, in one step of the engine that follows chains of revisions.
 * *Anchored* when every character of it stayed together; *moved* when part of it stayed, or when it was found
 * elsewhere; else *detached*: a wrong place is worse than none.
 */
export function placeSpan(before: string, span: Span, after: string): Placement {
  const outcome = followSpans([before, after], [{ at: 0, start: span.start, end: span.end }])[0]![0]!;
  if ("lost" in outcome) return { state: "detached" };
  const { start, end, method } = outcome;
  const isSame = after.slice(start, end) === before.slice(span.start, span.end);
  return { state: isSame && method !== "fuzzy" ? "anchored" : "moved", start, end };
}
