import type { Span } from "@/lib/text/span";

/** A stretch of text that a parent and a child have in common. Offsets and lengths are UTF-16 units; the indices count from 0. */
export type Piece = {
  readonly parent: number;
  readonly parentStart: number;
  readonly child: number;
  readonly childStart: number;
  readonly length: number;
};

/**
 * Which piece of which parent lies where in which child. Read in a row, both sides must have the same characters, white
 * space aside, as that may go and come where texts are cut and joined. Throws where they do not: text is conserved.
 */
export function mapPieces(parents: readonly string[], children: readonly string[]): readonly Piece[] {
  const to = inkOf(children);
  const from = inkOf(parents);
  if (from.text !== to.text) throw new Error("The text is not conserved.");
  const pieces: (Piece & { length: number })[] = [];
  from.places.forEach(({ part: parent, offset: parentStart }, at) => {
    const { part: child, offset: childStart } = to.places[at]!;
    const last = pieces.at(-1);
    const grown = last === undefined ? 0 : parentStart - last.parentStart + 1;
    if (last?.parent === parent && last.child === child && childStart - last.childStart + 1 === grown) {
      last.length = grown;
    } else {
      pieces.push({ parent, parentStart, child, childStart, length: 1 });
    }
  });
  return pieces;
}

/** The characters of texts in a row without white space, and where each stands. */
function inkOf(texts: readonly string[]) {
  const places: { readonly part: number; readonly offset: number }[] = [];
  let ink = "";
  texts.forEach((text, part) => {
    for (const { index: offset } of text.matchAll(/\S/g)) {
      places.push({ part, offset });
      ink += text[offset]!;
    }
  });
  return { text: ink, places };
}

/**
 * Where a span of a parent lies in the children: one span for each child that holds any of it, in order.
 * None where nothing of it is in a piece.
 */
export function carrySpan(
  pieces: readonly Piece[],
  parent: number,
  { start, end }: Span,
): readonly (Span & { readonly child: number })[] {
  const carried = new Map<number, Span>();
  for (const piece of pieces) {
    if (piece.parent !== parent) continue;
    const from = Math.max(start, piece.parentStart);
    const to = Math.min(end, piece.parentStart + piece.length);
    if (from >= to) continue;
    const shift = piece.childStart - piece.parentStart;
    const before = carried.get(piece.child);
    carried.set(piece.child, {
      start: Math.min(before?.start ?? Infinity, from + shift),
      end: Math.max(before?.end ?? 0, to + shift),
    });
  }
  return [...carried].map(([child, span]) => ({ child, ...span })).toSorted((a, b) => a.child - b.child);
}
