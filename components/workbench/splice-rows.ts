import type { DocumentRow } from "@/lib/document/rows";
import type { Desk } from "./make-desk";
import { retireSegment } from "./retire-segment";
import type { Line } from "./row-store";

type Place = Pick<Desk, "store" | "rows" | "queue" | "stranded" | "receive">;

/**
 * Puts the segments that a split, a merge or an undo left in the place of those that stood there; the rows after them
 * get other numbers and nothing else. `given` are these segments and their neighbours on both sides, where there are
 * any. False, and nothing touched, where they do not fit what is on the screen: then more happened than this change,
 * and the document is to be loaded again.
 */
export function spliceRows(
  desk: Place,
  given: readonly DocumentRow[],
  changedIds: readonly string[],
  askedAt: number,
): boolean {
  const { store, rows } = desk;
  const [first, last] = [given[0], given.at(-1)];
  if (first === undefined || last === undefined || !rows.isWhole()) return false;
  const fresh = new Set(changedIds);
  const isFresh = (row: DocumentRow) => row.kind === "segment" && fresh.has(row.segment.id);
  if (given.some((row) => !isFresh(row) && placeOf(desk, row) < 0)) return false;
  const at = isFresh(first) ? 0 : placeOf(desk, first);
  const end = isFresh(last) ? rows.count() : placeOf(desk, last) + 1;
  const begin = isFresh(first) ? 1 : firstNumber(desk, rows.lineAt(at)!);
  if (end <= at || (first.kind === "segment" ? first.segment.number : first.first) !== begin) return false;

  const present = new Set(given.flatMap((row) => (row.kind === "segment" ? [row.segment.id] : [])));
  const old = Array.from({ length: end - at }, (_, offset) => rows.lineAt(at + offset)!);
  const gone = old.flatMap((line) =>
    line.kind === "segment" && !present.has(line.segmentId) ? [line.segmentId] : [],
  );
  const shift =
    (last.kind === "segment" ? last.segment.number : last.last) - lastNumber(desk, rows.lineAt(end - 1)!);
  const counts = { ...store.summary().counts };
  for (const id of gone) {
    counts[store.get(id).status] -= 1;
    retireSegment(desk, id);
  }
  for (const row of given) {
    if (row.kind !== "segment") continue;
    const { segment } = row;
    if (store.has(segment.id)) {
      desk.receive(segment, askedAt);
    } else {
      store.add(segment);
      counts[segment.status] += 1;
    }
  }
  rows.splice(at, end - at, given, shift);
  renumber(desk, at + given.length, shift);
  store.recount(counts);
  return true;
}

function renumber({ store, rows }: Place, from: number, shift: number): void {
  if (shift === 0) return;
  for (let place = from; place < rows.count(); place++) {
    const line = rows.lineAt(place);
    if (line?.kind !== "segment") continue;
    store.change(line.segmentId, { number: store.get(line.segmentId).number + shift });
  }
}

function placeOf({ rows }: Place, row: DocumentRow): number {
  return row.kind === "segment" ? rows.placeOf(row.segment.id) : rows.placeOfBlock(row.blockId);
}

function firstNumber({ store }: Place, line: NonNullable<Line>): number {
  return line.kind === "segment" ? store.get(line.segmentId).number : line.first;
}

function lastNumber({ store }: Place, line: NonNullable<Line>): number {
  return line.kind === "segment" ? store.get(line.segmentId).number : line.last;
}
