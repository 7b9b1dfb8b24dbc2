import type { Span } from "@/lib/text/span";
import { findTags } from "@/lib/text/tags";

/** A text as a reader sees it, and the way back to where things stand in it. */
export type SeenText = {
  readonly text: string;
  /**
   * The span of the stored text that shows this span of the seen one. It begins and ends beside a tag, never within one;
   * a tag may stand inside it.
   */
  readonly toStored: (span: Span) => Span;
};

export function seenTextOf(stored: string): SeenText {
  const tags = findTags(stored);
  if (tags.length === 0) return { text: stored, toStored: (span) => span };
  let plain = "";
  let from = 0;
  /** Where each tag stands in the seen text, and how far what follows it lies behind there in the stored one. */
  const places = tags.map(({ start, end }) => {
    plain += stored.slice(from, start);
    from = end;
    return { at: plain.length, shift: end - plain.length };
  });
  plain += stored.slice(from);
  const shiftAt = (offset: number, isEnd: boolean) =>
    places.findLast(({ at }) => (isEnd ? at < offset : at <= offset))?.shift ?? 0;
  return {
    text: plain,
    toStored: ({ start, end }) => ({ start: start + shiftAt(start, false), end: end + shiftAt(end, true) }),
  };
}
