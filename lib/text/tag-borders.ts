import type { Span } from "./span";
import { findTags, type InlineTag } from "./tags";

/** A text as a reader sees it, and the way back into the text with its tags. */
export type Untagged = {
  readonly text: string;
  /** Where the text with tags is cut for a cut at an offset (UTF-16 units) of the text without. */
  readonly borderAt: (offset: number) => number;
};

/**
 * Takes the tags out of a text. A border lies behind the closing tags and before the opening ones that stand around it,
 * white space between them not counted, so that a pair stays with what it wraps.
 */
export function untag(text: string): Untagged {
  const tags = findTags(text);
  if (tags.length === 0) return { text, borderAt: (offset) => offset };
  const places: number[] = [];
  const pieces: string[] = [];
  let from = 0;
  let length = 0;
  for (const { start, end } of tags) {
    pieces.push(text.slice(from, start));
    length += start - from;
    places.push(length);
    from = end;
  }
  pieces.push(text.slice(from));
  return {
    text: pieces.join(""),
    borderAt: (offset) => {
      const before = countWhile(tags.length, (index) => places[index]! <= offset);
      const inTags = before === 0 ? 0 : tags[before - 1]!.end - places[before - 1]!;
      return borderAmong(tags, text, offset + inTags);
    },
  };
}

/** The place to cut a text with tags for an offset (UTF-16 units) of it: never within a tag, and else as `untag` says. */
export function tagBorder(text: string, offset: number): number {
  const tags = findTags(text);
  return tags.length === 0 ? offset : borderAmong(tags, text, offset);
}

/** The span with every tag whole that it begins or ends within. */
export function widenOutOfTags(text: string, { start, end }: Span): Span {
  const cut = (offset: number) => findTags(text).find((tag) => tag.start < offset && offset < tag.end);
  return { start: cut(start)?.start ?? start, end: cut(end)?.end ?? end };
}

function borderAmong(tags: readonly InlineTag[], text: string, offset: number): number {
  const isGap = (from: number, to: number) => text.slice(from, to).trim() === "";
  const next = countWhile(tags.length, (index) => tags[index]!.end <= offset);
  let first = next;
  let start = Math.min(offset, tags[next]?.start ?? offset);
  while (first > 0 && isGap(tags[first - 1]!.end, start)) start = tags[--first]!.start;
  let last = next;
  let end = offset;
  while (last < tags.length && isGap(end, tags[last]!.start)) end = tags[last++]!.end;
  const around = tags.slice(first, last);
  return around.findLast(({ part }) => part === "close")?.end ?? around[0]?.start ?? offset;
}

/** How many of the first so many hold, where those that hold come first. */
function countWhile(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
