import "server-only";
import type { SegmentHistory } from "@/lib/history/segment-history";
import type { Transaction } from "../db/database";
import { writeKinds } from "./history-kinds";
import { live } from "./segments";

/** The stored rows of segments, by id. The caller has asked for the right to read. */
export async function loadHistories(
  db: Transaction,
  segmentIds: readonly string[],
): Promise<ReadonlyMap<string, SegmentHistory>> {
  if (segmentIds.length === 0) return new Map();
  const segments = await db.segment.findMany({
    where: { id: { in: [...segmentIds] } },
    select: {
      id: true,
      madeById: true,
      parents: { select: { changeId: true, parentStatus: true } },
      revisions: {
        orderBy: { n: "asc" },
        select: { id: true, side: true, version: true, text: true, correction: true },
      },
      confirmations: { select: { version: true } },
      reviews: { select: { version: true, decision: true, reason: true, pass: true, passes: true } },
      withdrawals: { select: { version: true } },
    },
  });
  return new Map(
    segments.map(({ id, madeById, parents, revisions, confirmations, reviews, withdrawals }) => [
      id,
      {
        segmentId: id,
        parents: parents
          .filter(({ changeId }) => changeId === madeById)
          .map(({ parentStatus }) => parentStatus),
        sources: revisions.filter(({ side }) => side === "source"),
        targets: revisions.filter(({ side }) => side === "target"),
        confirmations,
        reviews,
        withdrawals,
      },
    ]),
  );
}

/** An entry of the log that moved a segment on; the n-th of a segment made its version n. */
export type SegmentWrite = {
  readonly seq: number;
  readonly kind: string;
  readonly actorId: string | null;
  readonly at: Date;
};

/** All writes of segments in order, by segment id; those until a time where one is named. */
export async function loadWrites(
  db: Transaction,
  segmentIds: readonly string[],
  until: Date | null,
): Promise<ReadonlyMap<string, readonly SegmentWrite[]>> {
  const events = await db.auditEvent.findMany({
    where: {
      segmentId: { in: [...segmentIds] },
      kind: { in: [...writeKinds] },
      ...(until === null ? {} : { at: { lte: until } }),
    },
    orderBy: { seq: "asc" },
    select: { segmentId: true, seq: true, kind: true, actorId: true, at: true },
  });
  const writes = new Map<string, SegmentWrite[]>();
  for (const { segmentId, ...write } of events) {
    const own = writes.get(segmentId!);
    if (own === undefined) writes.set(segmentId!, [write]);
    else own.push(write);
  }
  return writes;
}

/** The version that a segment had once the log had come to a place. */
export function versionAt(writes: readonly SegmentWrite[] | undefined, seq: number): number {
  return writes?.filter((write) => write.seq <= seq).length ?? 0;
}

/** The translations that stand in a document now, by segment. The caller has asked for the right to read. */
export async function findHeads(
  db: Transaction,
  documentId: string,
): Promise<ReadonlyMap<string, { readonly id: string; readonly text: string } | null>> {
  const rows = await db.segment.findMany({
    where: { documentId, ...live },
    select: { id: true, targetHead: { select: { id: true, text: true } } },
  });
  return new Map(rows.map(({ id, targetHead }) => [id, targetHead]));
}
