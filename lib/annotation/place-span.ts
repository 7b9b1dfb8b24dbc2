/**
 * Annotations: where a remark stands in a text that has moved on.
 * This room knows texts and offsets; threads, people and the screen are elsewhere.
 */
import { diffWords, type DiffPiece } from "@/lib/revision/diff-words";
import type { Span } from "@/lib/text/span";
import type { Placement } from "./view";

/**
 * Finds a span of `before` (UTF-16 units) in `after`.
 * *Anchored* when every character of it stayed together; *moved* when part of it stayed, or when its words
 * went but stand in exactly one other place; else *detached*: a wrong place is worse than none.
 */
export function placeSpan(before: string, span: Span, after: string, language: string): Placement {
  if (before === after) return { state: "anchored", ...span };
  const pieces = diffWords(before, after, language);
  const kept = keptRanges(pieces, span);
  const first = kept[0];
  const last = kept.at(-1);
  if (first !== undefined && last !== undefined) {
    const length = span.end - span.start;
    const stayed = kept.reduce((sum, range) => sum + range.end - range.start, 0);
    const isWhole = stayed === length && last.end - first.start === length;
    // A stray blank or comma that stayed is no evidence that the remark still stands there.
    if (isWhole || stayed * 2 >= length) {
      return { state: isWhole ? "anchored" : "moved", start: first.start, end: last.end };
    }
  }
  const quote = before.slice(span.start, span.end);
  const found = after.indexOf(quote);
  if (found >= 0 && after.indexOf(quote, found + 1) < 0) {
    return { state: "moved", start: found, end: found + quote.length };
  }
  return { state: "detached" };
}

/** The parts of the span that both texts share, as ranges of the newer text. */
function keptRanges(pieces: readonly DiffPiece[], span: Span): readonly Span[] {
  const kept: Span[] = [];
  let old = 0;
  let now = 0;
  for (const { kind, text } of pieces) {
    if (kind === "same") {
      const start = Math.max(span.start, old);
      const end = Math.min(span.end, old + text.length);
      if (start < end) kept.push({ start: now + start - old, end: now + end - old });
    }
    if (kind !== "inserted") old += text.length;
    if (kind !== "deleted") now += text.length;
  }
  return kept;
}
