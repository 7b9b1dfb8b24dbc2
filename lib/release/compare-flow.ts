import type { Alteration, Piece } from "./compare-pieces";
import { collapsed } from "./shown-text";

/**
 * Compares a file that lost the marks of its segments, as a web page does that a word processor saved again: its words
 * as one flow, white space as gaps between words. Where they differ, every segment at the place is named.
 */
export function compareFlow(expected: readonly Piece[], found: readonly Piece[]): readonly Alteration[] {
  const flow = layOut(expected);
  const other = collapsed(found.map(({ text }) => text).join(" "));
  const links = (pieces: readonly Piece[]) => pieces.flatMap((piece) => piece.links);
  if (flow.text === other) return compareLinks(expected, links(found));
  const start = commonLength(flow.text, other, (text, at) => text[at]);
  const most = Math.min(flow.text.length, other.length) - start;
  const tail = Math.min(
    commonLength(flow.text, other, (text, at) => text[text.length - 1 - at]),
    most,
  );
  const end = flow.text.length - tail;
  const named = flow.places.filter((place) => place.end >= start && place.start <= end);
  const touched = named.filter((place) => place.end > start && place.start < end);
  const instead = other.slice(start, other.length - tail);
  // Something put in between two belongs to neither: both are named.
  const beside = named.some(({ piece }) => piece.segment !== null)
    ? named.filter(({ piece }) => piece.segment !== null)
    : named;
  return (touched.length > 0 ? touched : beside).map(({ piece: { segment, text } }) =>
    segment === null
      ? { kind: "surroundings", expected: collapsed(text), found: instead }
      : { kind: "text_changed", segment: segment.number, side: segment.side, expected: text, found: instead },
  );
}

type Place = { readonly piece: Piece; readonly start: number; readonly end: number };

function layOut(pieces: readonly Piece[]): { readonly text: string; readonly places: readonly Place[] } {
  let text = "";
  const places = pieces.flatMap((piece) => {
    const words = collapsed(piece.text);
    if (words === "") return [];
    if (text !== "") text += " ";
    const start = text.length;
    text += words;
    return [{ piece, start, end: text.length }];
  });
  return { text, places };
}

function commonLength(a: string, b: string, unit: (text: string, at: number) => string | undefined): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && unit(a, length) === unit(b, length)) length++;
  return length;
}

function compareLinks(expected: readonly Piece[], found: readonly string[]): readonly Alteration[] {
  let at = 0;
  const alterations = expected.flatMap<Alteration>(({ segment, links }) => {
    const own = found.slice(at, at + links.length);
    at += links.length;
    if (own.join("\n") === links.join("\n")) return [];
    const [wanted, got] = [links.join(" "), own.join(" ")];
    return segment === null
      ? [{ kind: "surroundings", expected: wanted, found: got }]
      : [{ kind: "link_changed", segment: segment.number, side: segment.side, expected: wanted, found: got }];
  });
  const more = found.slice(at);
  if (more.length === 0) return alterations;
  return [...alterations, { kind: "surroundings", expected: null, found: more.join(" ") }];
}
