import { linkAddress } from "./link-address";
import type { Span } from "./span";
import { findTags, type InlineTag } from "./tags";

/** Where a link leads; the words of one link share one object. Null where its address is none that may be followed. */
export type Link = { readonly address: string | null };

/** A stretch of text as a reader sees it. */
export type FormattedRun = {
  readonly kind: "text";
  /** UTF-16 offset in the text with its tags. */
  readonly start: number;
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly link: Link | null;
};

export type FormattedPiece = FormattedRun | InlineTag;

/**
 * What the tags of a text make of it: its runs and its tags in order, which joined are the text. An opening tag that is
 * never closed holds until the end, and what was never opened, bold or italic, holds from the beginning: so a segment
 * that was cut within a pair still looks as it did, and tags that cross do no harm.
 */
export function readFormatting(text: string): readonly FormattedPiece[] {
  const tags = findTags(text);
  const depths = { bold: neverOpened(tags, "bold"), italic: neverOpened(tags, "italic") };
  const links: Link[] = [];
  const pieces: FormattedPiece[] = [];
  const addRun = (start: number, end: number) => {
    if (start === end) return;
    pieces.push({
      kind: "text",
      start,
      text: text.slice(start, end),
      isBold: depths.bold > 0,
      isItalic: depths.italic > 0,
      link: links.at(-1) ?? null,
    });
  };
  let from = 0;
  for (const tag of tags) {
    addRun(from, tag.start);
    pieces.push(tag);
    from = tag.end;
    if (tag.kind !== "link") depths[tag.kind] += tag.part === "open" ? 1 : -1;
    else if (tag.part === "close") links.pop();
    else links.push({ address: linkAddress(tag.href ?? "") });
  }
  addRun(from, text.length);
  return pieces;
}

/** The runs alone. */
export function readRuns(text: string): readonly FormattedRun[] {
  return readFormatting(text).filter((piece): piece is FormattedRun => piece.kind === "text");
}

/** What of the pieces stands between two offsets (UTF-16 units of the text with its tags); a tag is in where it begins. */
export function cutFormatting(
  pieces: readonly FormattedPiece[],
  { start, end }: Span,
): readonly FormattedPiece[] {
  return pieces.flatMap<FormattedPiece>((piece) => {
    if (piece.kind !== "text") return piece.start >= start && piece.start < end ? [piece] : [];
    const from = Math.max(start, piece.start);
    const text = piece.text.slice(from - piece.start, Math.max(end - piece.start, 0));
    return text === "" ? [] : [{ ...piece, start: from, text }];
  });
}

/** Runs in a row that belong to one link, or to none. */
export function groupByLink(runs: readonly FormattedRun[]): readonly (readonly FormattedRun[])[] {
  const groups: FormattedRun[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    if (group !== undefined && group[0]!.link === run.link) group.push(run);
    else groups.push([run]);
  }
  return groups;
}

function neverOpened(tags: readonly InlineTag[], kind: InlineTag["kind"]): number {
  let depth = 0;
  let least = 0;
  for (const tag of tags) {
    if (tag.kind !== kind) continue;
    depth += tag.part === "open" ? 1 : -1;
    least = Math.min(least, depth);
  }
  return -least;
}
