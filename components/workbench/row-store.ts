import { useSyncExternalStore } from "react";
import type { DocumentOpening, DocumentRow, ExcludedRow, RowRange, SegmentRow } from "@/lib/document/rows";

/** A line of the list: what it needs to be drawn, without the texts, which change. Null until it is loaded. */
export type Row = Omit<SegmentRow, "segment"> & { readonly segmentId: string };
export type Line = Row | ExcludedRow | null;

/**
 * The lines of a document in order, loaded bit by bit. A screen asks by place and redraws when `version` grows;
 * a keystroke changes nothing here.
 */
export type RowStore = ReturnType<typeof createRowStore>;

export function createRowStore(opening: DocumentOpening) {
  let lines: Line[] = [];
  let places = new Map<string, number>();
  let ranges: readonly RowRange[] = [];
  let missing = new Set<RowRange>();
  let version = 0;
  const listeners = new Set<() => void>();

  function tell(): void {
    version += 1;
    listeners.forEach((listener) => listener());
  }

  function put(at: number, rows: readonly DocumentRow[]): void {
    for (const [offset, row] of rows.entries()) {
      const place = at + offset;
      lines[place] = row.kind === "excluded" ? row : lineOf(row);
      if (row.kind === "segment") places.set(row.segment.id, place);
    }
  }

  function begin(next: DocumentOpening): void {
    lines = Array.from({ length: next.rowCount }, () => null);
    places = new Map();
    ranges = next.ranges;
    put(next.window.at, next.window.rows);
    missing = new Set(ranges.filter(({ at, rowCount }) => lines.slice(at, at + rowCount).includes(null)));
  }

  begin(opening);

  return {
    count: () => lines.length,
    lineAt: (place: number): Line => lines[place] ?? null,
    /** The place of a segment's line; -1 while it is not loaded, or once it is gone. */
    placeOf: (segmentId: string): number => places.get(segmentId) ?? -1,
    /** The place of the line of a block that is left out; -1 where there is none. */
    placeOfBlock: (blockId: string): number =>
      lines.findIndex((line) => line?.kind === "excluded" && line.blockId === blockId),
    version: () => version,
    isWhole: () => missing.size === 0,
    loadedCount: () => lines.length - [...missing].reduce((sum, { rowCount }) => sum + rowCount, 0),
    /** What is left to load, the range nearest to a place first. */
    nextMissing(place: number): RowRange | null {
      const distance = ({ at, rowCount }: RowRange) =>
        place < at ? at - place : place >= at + rowCount ? place - at - rowCount + 1 : 0;
      let nearest: RowRange | null = null;
      for (const range of missing) {
        if (nearest === null || distance(range) < distance(nearest)) nearest = range;
      }
      return nearest;
    },
    take(range: RowRange, rows: readonly DocumentRow[]): void {
      if (!missing.has(range)) return;
      missing.delete(range);
      put(range.at, rows);
      tell();
    },
    /** The document has other lines now. */
    replace(next: DocumentOpening, rows: readonly DocumentRow[]): void {
      begin({ ...next, window: { at: 0, rows } });
      tell();
    },
    /** Other lines stand in the place of some; the numbers after them grow by `shift`. For a document that is all there. */
    splice(at: number, oldCount: number, given: readonly DocumentRow[], shift: number): void {
      const after = lines
        .slice(at + oldCount)
        .map((line) =>
          line?.kind === "excluded" ? { ...line, first: line.first + shift, last: line.last + shift } : line,
        );
      for (const line of lines.slice(at, at + oldCount)) {
        if (line?.kind === "segment") places.delete(line.segmentId);
      }
      lines = lines.slice(0, at);
      put(at, given);
      for (const line of after) {
        if (line?.kind === "segment") places.set(line.segmentId, lines.length);
        lines.push(line);
      }
      tell();
    },
    /** The nearest segment from a place on (not itself), in a direction; null at the end, or where nothing is loaded. */
    step(place: number, direction: 1 | -1): Row | null {
      for (let at = place + direction; at >= 0 && at < lines.length; at += direction) {
        const line = lines[at];
        if (line === null || line === undefined) return null;
        if (line.kind === "segment") return line;
      }
      return null;
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function lineOf({ segment, ...row }: SegmentRow): Row {
  return { ...row, segmentId: segment.id };
}

/** Grows whenever lines came, went or moved. */
export function useRowsVersion(rows: RowStore): number {
  return useSyncExternalStore(rows.subscribe, rows.version, rows.version);
}
