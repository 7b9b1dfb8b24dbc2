/**
 * Annotations: where a remark stands in a text that has moved on.
 * This room knows texts and offsets; threads, people and the screen are elsewhere.
 */
import type { Span } from "@/lib/text/span";
import { widenOutOfTags } from "@/lib/text/tag-borders";
import { stripTags } from "@/lib/text/tags";
import { followSpans } from "./anchor/follow-spans";
import type { Placement } from "./view";

/**
 * Finds a span of `before` (UTF-16 units) in `after`, in one step of the engine that follows chains of revisions.
 * *Anchored* when every character of it stayed together; *moved* when part of it stayed, or when it was found
 * elsewhere; else *detached*: a wrong place is worse than none. Formatting that comes or goes moves nothing.
 */
export function placeSpan(before: string, span: Span, after: string): Placement {
  const outcome = followSpans([before, after], [{ at: 0, start: span.start, end: span.end }])[0]![0]!;
  if ("lost" in outcome) return { state: "detached", reason: outcome.lost, lostInId: null };
  const { start, end } = widenOutOfTags(after, outcome);
  const isSame = stripTags(after.slice(start, end)) === stripTags(before.slice(span.start, span.end));
  return { state: isSame && outcome.method !== "fuzzy" ? "anchored" : "moved", start, end };
}
