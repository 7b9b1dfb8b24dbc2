import type { Span } from "@/lib/text/span";

/** A span of the text shown, whose it is, and how it looks: as an annotation, where nothing is said. */
export type Mark = Span & {
  readonly id: string;
  readonly look?: "annotation" | "error" | "warning" | "spelling" | "hit";
};

export type MarkedPiece = {
  /** UTF-16 offset of the piece in the text. */
  readonly start: number;
  readonly text: string;
  /** The marks that cover it, in the order given. */
  readonly ids: readonly string[];
};

/** Cuts a text wherever a mark begins or ends. The pieces joined are the text; marks reaching outside are cut off. */
export function cutAtMarks(text: string, marks: readonly Mark[]): readonly MarkedPiece[] {
  const inside = (offset: number) => Math.min(Math.max(offset, 0), text.length);
  const cuts = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [inside(start), inside(end)])]);
  const offsets = [...cuts].toSorted((a, b) => a - b);
  return offsets.slice(0, -1).map((start, at) => {
    const end = offsets[at + 1]!;
    const covering = marks.filter((mark) => mark.start <= start && mark.end >= end);
    return { start, text: text.slice(start, end), ids: covering.map(({ id }) => id) };
  });
}
