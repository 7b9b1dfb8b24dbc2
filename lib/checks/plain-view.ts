import type { Span } from "@/lib/text/span";
import { findTags } from "@/lib/text/tags";

/** A text as a reader sees it, and the way back to the text with its tags. Offsets are UTF-16 units. */
export type PlainView = {
  readonly text: string;
  readonly tagged: string;
  /** The place in the tagged text of a span of the plain one. Tags beside it stay out, tags within it are covered. */
  readonly toTagged: (span: Span) => Span;
};

/** A change of the plain text: what stands at the span is replaced. */
export type Edit = Span & { readonly text: string };

export function viewPlain(tagged: string): PlainView {
  const tags = findTags(tagged);
  if (tags.length === 0) return { text: tagged, tagged, toTagged: (span) => span };
  let text = "";
  /** Where each piece between tags begins, in both texts. */
  const pieces: { plain: number; tagged: number }[] = [];
  let from = 0;
  for (const tag of [...tags, { start: tagged.length, end: tagged.length }]) {
    pieces.push({ plain: text.length, tagged: from });
    text += tagged.slice(from, tag.start);
    from = tag.end;
  }
  const after = (at: number) => {
    const piece = pieces.findLast((each) => each.plain <= at)!;
    return piece.tagged + at - piece.plain;
  };
  const toTagged = ({ start, end }: Span): Span => {
    const begin = after(start);
    return { start: begin, end: start === end ? begin : after(end - 1) + 1 };
  };
  return { text, tagged, toTagged };
}

/**
 * The tagged text after edits of its plain view, which lie apart and in order. Every tag stays; one inside an edit keeps
 * its place where the length does not change, and else comes behind.
 */
export function applyEdits(view: PlainView, edits: readonly Edit[]): string {
  let mended = "";
  let from = 0;
  for (const edit of edits) {
    const { start, end } = view.toTagged(edit);
    mended += view.tagged.slice(from, start);
    const inside = findTags(view.tagged.slice(start, end));
    const keepsLength = edit.text.length === edit.end - edit.start;
    let written = 0;
    let taken = 0;
    for (const tag of inside) {
      const upTo = keepsLength ? tag.start - taken : edit.text.length;
      mended += edit.text.slice(written, upTo) + tag.text;
      written = upTo;
      taken += tag.text.length;
    }
    mended += edit.text.slice(written);
    from = end;
  }
  return mended + view.tagged.slice(from);
}
