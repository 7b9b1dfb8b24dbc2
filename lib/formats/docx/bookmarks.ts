import { Bookmark, BookmarkEnd, BookmarkStart, TextRun } from "docx";

/** A bookmark with a number of our own: the library's counter runs on from one file to the next. */
export class NumberedBookmark extends Bookmark {
  override readonly start: BookmarkStart;
  override readonly end: BookmarkEnd;

  constructor(name: string, linkId: number, text: string) {
    super({ id: name, children: [new TextRun(text)] });
    this.start = new BookmarkStart(name, linkId);
    this.end = new BookmarkEnd(linkId);
  }
}

/** Word's limit for a bookmark's name, in characters. */
const longest = 40;

/**
 * A bookmark name for each id: `seg_` and the id's letters and digits, at most 40 characters. Word tells names
 * apart without case, so those that would meet there (never two UUIDs) are told apart by a counter at their end.
 */
export function bookmarkNames(ids: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    const plain = `seg_${id.replace(/[^A-Za-z0-9]/gu, "")}`;
    let name = plain.slice(0, longest);
    for (let turn = 2; taken.has(name.toLowerCase()); turn++) {
      name = `${plain.slice(0, longest - 1 - String(turn).length)}_${turn}`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** The number of the segment that each bookmark stands for. */
export function bookmarkNumbers(
  segments: readonly { readonly id: string; readonly number: number }[],
): ReadonlyMap<string, number> {
  const names = bookmarkNames(segments.map(({ id }) => id));
  return new Map(segments.map(({ number }, at) => [names[at]!, number]));
}
