import type { Line, Row, RowStore } from "./row-store";

/** The lines that are on the list now, in order: all of the document, or those that a filter left. */
export type VisibleLines = {
  readonly count: number;
  readonly lineAt: (index: number) => Line;
  /** -1 where the segment is not on the list. */
  readonly indexOf: (segmentId: string) => number;
  /** The nearest segment from an index on (not itself), in a direction. */
  readonly step: (index: number, direction: 1 | -1) => Row | null;
};

/** `places` in ascending order; null leaves every line on the list. */
export function makeVisible(rows: RowStore, places: readonly number[] | null): VisibleLines {
  if (places === null) {
    return { count: rows.count(), lineAt: rows.lineAt, indexOf: rows.placeOf, step: rows.step };
  }
  const indexes = new Map(places.map((place, index) => [place, index]));
  const lineAt = (index: number) => rows.lineAt(places[index] ?? -1);
  return {
    count: places.length,
    lineAt,
    indexOf: (segmentId) => indexes.get(rows.placeOf(segmentId)) ?? -1,
    step(index, direction) {
      for (let at = index + direction; at >= 0 && at < places.length; at += direction) {
        const line = lineAt(at);
        if (line?.kind === "segment") return line;
      }
      return null;
    },
  };
}
