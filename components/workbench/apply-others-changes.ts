import { untilComposed } from "@/components/live/until-composed";
import { CallProblem } from "@/components/ui/call";
import type { DocumentRow } from "@/lib/document/rows";
import { askRows } from "./load-rows";
import type { Desk } from "./make-desk";
import { loadSegment } from "./save-requests";
import { spliceRows } from "./splice-rows";

/** How many rows from its first on are looked at for the end of a change. */
const reach = 30;

/** More at once is quicker loaded as a whole. */
const mostChanges = 20;

/**
 * Puts what others' splits, merges and undoings left at their places, each found by the first of the segments there.
 * Gives the segments that are new here. Null where only the whole document, loaded again, can show it.
 */
export async function applyOthersChanges(
  documentId: string,
  desk: Desk,
  firstIds: readonly string[],
): Promise<readonly string[] | null> {
  if (firstIds.length > mostChanges) return null;
  const fresh: string[] = [];
  let left = firstIds;
  while (left.length > 0) {
    const later: string[] = [];
    for (const firstId of left) {
      const ids = await applyChange(documentId, desk, firstId);
      if (ids === null) later.push(firstId);
      else fresh.push(...ids);
    }
    // The numbers at a place are as expected once the changes before it are shown: the first of all always is.
    if (later.length === left.length) return null;
    left = later;
  }
  return fresh.filter(desk.store.has);
}

/** None where the segment is gone again or shown already; null, and nothing touched, where the rows do not fit. */
async function applyChange(
  documentId: string,
  desk: Desk,
  firstId: string,
): Promise<readonly string[] | null> {
  if (!desk.rows.isWhole()) return null;
  if (desk.store.has(firstId)) return [];
  const askedAt = desk.moment();
  try {
    const { number } = await loadSegment(firstId);
    const to = number + reach;
    const rows = await askRows(documentId, { from: Math.max(1, number - 1), to });
    await untilComposed();
    if (desk.store.has(firstId)) return [];
    const change = findChange(rows, firstId, desk.store.has, to);
    if (change === null || !spliceRows(desk, change.given, change.freshIds, askedAt)) return null;
    return change.freshIds;
  } catch (error) {
    // Split or merged once more; the news of that is on its way.
    if (error instanceof CallProblem && error.status === 404) return [];
    throw error;
  }
}

type Change = { readonly given: readonly DocumentRow[]; readonly freshIds: readonly string[] };

/**
 * The rows around a segment that are not known yet, with the known one on either side, where there is one. `to` is the
 * last number that was asked for. Null where the unknown ones reach beyond what was asked for.
 */
export function findChange(
  rows: readonly DocumentRow[],
  firstId: string,
  isKnown: (segmentId: string) => boolean,
  to: number,
): Change | null {
  const isFresh = (row: DocumentRow | undefined) => row?.kind === "segment" && !isKnown(row.segment.id);
  const at = rows.findIndex((row) => row.kind === "segment" && row.segment.id === firstId);
  if (at < 0) return null;
  let [begin, end] = [at, at];
  while (isFresh(rows[begin - 1])) begin -= 1;
  while (isFresh(rows[end + 1])) end += 1;
  if (begin === 0 && numberOf(rows[0]!) > 1) return null;
  const last = rows.at(-1)!;
  // Fewer rows than were asked for: the document ends here.
  if (end === rows.length - 1 && (last.kind === "segment" ? last.segment.number : last.last) >= to) {
    return null;
  }
  const freshIds = rows
    .slice(begin, end + 1)
    .flatMap((row) => (row.kind === "segment" ? [row.segment.id] : []));
  return { given: rows.slice(Math.max(0, begin - 1), end + 2), freshIds };
}

function numberOf(row: DocumentRow): number {
  return row.kind === "segment" ? row.segment.number : row.first;
}
