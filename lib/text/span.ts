/**
 * Spans of text: what every room agrees on when it points into a string.
 * This room knows strings and offsets; it knows nothing of segments, people or files.
 */

/** A half-open range `[start, end)` in UTF-16 units, never inside a surrogate pair. */
export type Span = { readonly start: number; readonly end: number };

/** The text a span covers. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The span without white space at either end; an all-white span collapses to its start. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  return start === end ? { start: span.start, end: span.start } : { start, end };
}
