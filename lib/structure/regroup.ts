import type { Span } from "@/lib/text/span";
import { joinParts, type Part } from "./parts";

/** Segments in a row, and the parts that the same text would be divided into instead. */
export type Regrouping = { readonly ids: readonly string[]; readonly parts: readonly Part[] };

/**
 * Where a block would be divided otherwise than it is: the smallest groups of segments between borders that stay.
 * `sentences` are UTF-16 spans of the joined segments, in order, with white space alone between them. Text is conserved:
 * the parts of a group join to exactly what its segments join to, but for the gap after the last.
 */
export function regroup(
  segments: readonly (Part & { readonly id: string })[],
  sentences: readonly Span[],
): readonly Regrouping[] {
  const whole = joinParts(segments);
  let at = 0;
  const starts = segments.map(({ text, gap }) => {
    const start = at;
    at += text.length + gap.length;
    return start;
  });
  const borders = new Set(sentences.map(({ start }) => start));
  const common = starts.filter((start) => start === starts[0] || borders.has(start));
  return common.flatMap((start, group) => {
    const end = common[group + 1] ?? whole.length;
    const old = segments.filter((_, index) => starts[index]! >= start && starts[index]! < end);
    const spans = sentences.filter((span) => span.start >= start && span.start < end);
    const last = old.at(-1)!;
    if (
      spans.length === old.length &&
      spans.every((span, index) => span.start === starts[segments.indexOf(old[index]!)])
    ) {
      return [];
    }
    const limit = end - last.gap.length;
    const parts = spans.map((span, index) => {
      const next = spans[index + 1]?.start ?? limit;
      const stop = spans[index + 1] === undefined ? limit : span.end;
      return { text: whole.slice(index === 0 ? start : span.start, stop), gap: whole.slice(stop, next) };
    });
    return parts.length === 0 ? [] : [{ ids: old.map(({ id }) => id), parts }];
  });
}
