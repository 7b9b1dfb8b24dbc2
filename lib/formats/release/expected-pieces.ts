import { withLegalCharacters } from "@/lib/formats/legal-characters";
import type { Piece } from "@/lib/release/compare-pieces";
import type { LayoutEntry, Manifest } from "@/lib/release/manifest";
import { shownText } from "@/lib/release/shown-text";

/** What a reader should see in a file of the release, in order. */
export function expectedPieces(manifest: Manifest, layout: readonly LayoutEntry[]): readonly Piece[] {
  const segments = new Map(manifest.segments.map((segment) => [segment.number, segment]));
  return layout.map((entry): Piece => {
    if (typeof entry === "string") return { segment: null, text: entry, links: [] };
    if ("around" in entry) return { segment: null, text: entry.around, links: entry.links };
    const { segment: number, side, words } = entry;
    const stored = segments.get(number)?.[side]?.text ?? "";
    const shown = words === undefined ? shownText(stored, withLegalCharacters) : { text: words, links: [] };
    return { segment: { number, side }, ...shown };
  });
}

/** The layout of a file as it was just written: which words stand around its segments, and where those are. */
export function layoutOf(pieces: readonly Piece[], hasText: (number: number) => boolean): LayoutEntry[] {
  return pieces.flatMap<LayoutEntry>(({ segment, text, links }) => {
    if (segment === null) {
      if (links.length > 0) return [{ around: text.trim(), links: [...links] }];
      return text.trim() === "" ? [] : [text.trim()];
    }
    const { number, side } = segment;
    return [
      side === "source" || hasText(number)
        ? { segment: number, side }
        : { segment: number, side, words: text },
    ];
  });
}
