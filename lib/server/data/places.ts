import "server-only";
import type { SegmentStatus } from "@/lib/document/status";
import type { Transaction } from "../db/database";

/** Where a segment stands, or stood last. */
export type PlaceRow = {
  readonly id: string;
  readonly number: number;
  readonly isLive: boolean;
  readonly isExcluded: boolean;
  readonly status: SegmentStatus;
};

/** Segments in the order of their numbers. The caller has asked for the right to read. */
export async function listPlaces(db: Transaction, ids: readonly string[]): Promise<readonly PlaceRow[]> {
  const rows = await db.segment.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, number: true, lastNumber: true, status: true, block: { select: { role: true } } },
  });
  return rows
    .map(({ id, number, lastNumber, status, block }) => ({
      id,
      number: number ?? lastNumber ?? 0,
      isLive: number !== null,
      isExcluded: block.role === "boilerplate",
      status,
    }))
    .toSorted((a, b) => a.number - b.number);
}
