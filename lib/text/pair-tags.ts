import { findTags, type InlineTag } from "./tags";

/** A text cut at its tags. The two tags of a pair share a number, from 1 in the order in which they open. */
export type PairedPiece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "tag"; readonly tag: InlineTag; readonly pair: number; readonly isAlone: boolean };

/**
 * The pieces of a text, which joined are the text. A closing tag belongs to the latest open one of its kind, so pairs may
 * cross; what is left over is alone.
 */
export function pairTags(text: string): readonly PairedPiece[] {
  const tags = findTags(text);
  const partners = new Map<InlineTag, InlineTag>();
  const open: Record<InlineTag["kind"], InlineTag[]> = { bold: [], italic: [], link: [] };
  for (const tag of tags) {
    if (tag.part === "open") {
      open[tag.kind].push(tag);
      continue;
    }
    const partner = open[tag.kind].pop();
    if (partner === undefined) continue;
    partners.set(partner, tag);
    partners.set(tag, partner);
  }
  const numbers = new Map<InlineTag, number>();
  let count = 0;
  for (const tag of tags) {
    const partner = partners.get(tag);
    const number = (partner && numbers.get(partner)) ?? ++count;
    numbers.set(tag, number);
  }
  const pieces: PairedPiece[] = [];
  let from = 0;
  const addText = (end: number) => {
    if (end > from) pieces.push({ kind: "text", text: text.slice(from, end) });
  };
  for (const tag of tags) {
    addText(tag.start);
    pieces.push({ kind: "tag", tag, pair: numbers.get(tag)!, isAlone: !partners.has(tag) });
    from = tag.end;
  }
  addText(text.length);
  return pieces;
}
