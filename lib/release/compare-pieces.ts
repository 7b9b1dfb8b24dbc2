import { diffArrays } from "diff";
import { collapsed, type ShownText } from "./shown-text";
import { inOrder } from "./in-order";

export type Side = "source" | "target";

/** What a reader sees in a file, in order. Words around the segments have no segment. */
export type Piece = ShownText & {
  readonly segment: { readonly number: number; readonly side: Side } | null;
};

/** How a file differs from its release. Texts are as shown; those of the surroundings have their white space collapsed. */
export type Alteration =
  | {
      readonly kind: "text_changed" | "link_changed";
      readonly segment: number;
      readonly side: Side;
      readonly expected: string;
      readonly found: string;
    }
  | {
      readonly kind: "missing" | "moved";
      readonly segment: number;
      readonly side: Side;
      readonly expected: string;
    }
  | {
      readonly kind: "added";
      /** The number it claims; null for one that names no segment of the release. */
      readonly segment: number | null;
      readonly side: Side;
      readonly found: string;
    }
  | { readonly kind: "surroundings"; readonly expected: string | null; readonly found: string | null };

/**
 * Everything that differs. With `isReflowed`, white space counts only as a gap between words: a word processor that
 * saves a web page breaks its lines anew.
 */
export function comparePieces(
  expected: readonly Piece[],
  found: readonly Piece[],
  isReflowed: boolean,
): readonly Alteration[] {
  const plain = (text: string) => (isReflowed ? collapsed(text) : text);
  const waiting = new Map<string, Piece[]>();
  for (const piece of found) {
    if (piece.segment === null) continue;
    const own = waiting.get(keyOf(piece));
    if (own === undefined) waiting.set(keyOf(piece), [piece]);
    else own.push(piece);
  }
  const places = new Map(found.map((piece, at) => [piece, at]));
  const alterations: Alteration[] = [];
  const matched: { piece: Piece; at: number }[] = [];
  for (const piece of expected) {
    if (piece.segment === null) continue;
    const { number: segment, side } = piece.segment;
    const [own, ...more] = waiting.get(keyOf(piece)) ?? [];
    waiting.delete(keyOf(piece));
    if (own === undefined) {
      alterations.push({ kind: "missing", segment, side, expected: piece.text });
      continue;
    }
    matched.push({ piece, at: places.get(own)! });
    if (plain(own.text) !== plain(piece.text)) {
      alterations.push({ kind: "text_changed", segment, side, expected: piece.text, found: own.text });
    } else if (own.links.join("\n") !== piece.links.join("\n")) {
      const [wanted, got] = [piece.links.join(" "), own.links.join(" ")];
      alterations.push({ kind: "link_changed", segment, side, expected: wanted, found: got });
    }
    for (const { text } of more) alterations.push({ kind: "added", segment, side, found: text });
  }
  for (const piece of [...waiting.values()].flat()) {
    const { number, side } = piece.segment!;
    alterations.push({ kind: "added", segment: number > 0 ? number : null, side, found: piece.text });
  }
  const kept = inOrder(matched.map(({ at }) => at));
  matched.forEach(({ piece }, place) => {
    if (kept.has(place)) return;
    const { number: segment, side } = piece.segment!;
    alterations.push({ kind: "moved", segment, side, expected: piece.text });
  });
  return [...alterations, ...compareSurroundings(expected, found)];
}

/** More differences than anybody would read; beyond, finding the fewest of them takes too long. */
const mostAround = 2_000;

function compareSurroundings(expected: readonly Piece[], found: readonly Piece[]): readonly Alteration[] {
  const [wanted, got] = [wordsAround(expected), wordsAround(found)];
  const parts = diffArrays([...wanted], [...got], { maxEditLength: mostAround });
  if (parts === undefined) {
    const at = wanted.findIndex((text, place) => text !== got[place]);
    const place = at === -1 ? wanted.length : at;
    return [{ kind: "surroundings", expected: wanted[place] ?? null, found: got[place] ?? null }];
  }
  return parts.flatMap(({ added, removed, value }) =>
    added || removed
      ? value.map((text) => ({
          kind: "surroundings" as const,
          expected: removed ? text : null,
          found: added ? text : null,
        }))
      : [],
  );
}

function wordsAround(pieces: readonly Piece[]): readonly string[] {
  return pieces
    .filter(({ segment }) => segment === null)
    .map(({ text, links }) => [collapsed(text), ...links].join(" ").trim())
    .filter((text) => text !== "");
}

function keyOf({ segment }: Piece): string {
  return `${segment!.number} ${segment!.side}`;
}
