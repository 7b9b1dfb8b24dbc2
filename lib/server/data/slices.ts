import "server-only";
import type { Slice } from "@/lib/history/slice";
import type { SliceVersion } from "@/lib/history/take-back";
import type { Prisma } from "../db/client/client";
import type { Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";

/** A version of a translation in a segment that a slice wrote to. */
export type StoredVersion = SliceVersion & { readonly authorName: string | null };

/** Every version of the translations that a slice wrote to, in order, by segment. The caller has asked for the right. */
export async function findSlice(
  db: Transaction,
  documentId: string,
  slice: Slice,
): Promise<ReadonlyMap<string, readonly StoredVersion[]>> {
  const where = await conditionOf(db, documentId, slice);
  const written = await db.revision.findMany({
    where: { ...where, side: "target", version: { gt: 0 }, segment: { documentId } },
    select: { id: true, segmentId: true },
  });
  const inSlice = new Set(written.map(({ id }) => id));
  const versions = await db.revision.findMany({
    where: { side: "target", segmentId: { in: [...new Set(written.map(({ segmentId }) => segmentId))] } },
    orderBy: { n: "asc" },
    select: { id: true, segmentId: true, text: true, author: { select: { name: true } } },
  });
  const bySegment = new Map<string, StoredVersion[]>();
  for (const { id, segmentId, text, author } of versions) {
    const version = { id, text, isInSlice: inSlice.has(id), authorName: author?.name ?? null };
    const own = bySegment.get(segmentId);
    if (own === undefined) bySegment.set(segmentId, [version]);
    else own.push(version);
  }
  return bySegment;
}

async function conditionOf(
  db: Transaction,
  documentId: string,
  slice: Slice,
): Promise<Prisma.RevisionWhereInput> {
  const { person, from, to, batch } = slice;
  return {
    AND: [
      person === null ? {} : { authorId: person },
      from === null ? {} : { createdAt: { gte: new Date(from) } },
      to === null ? {} : { createdAt: { lte: new Date(to) } },
      batch === null ? {} : { batchId: batch },
      slice.import === null ? {} : await findImport(db, documentId, slice.import),
    ],
  };
}

/** All that came in with one import: one person's, in one transaction, which has one time. */
async function findImport(
  db: Transaction,
  documentId: string,
  seq: number,
): Promise<Prisma.RevisionWhereInput> {
  const event = await db.auditEvent.findFirst({
    where: { documentId, seq, kind: "segment.imported" },
    select: { at: true, actorId: true },
  });
  if (event === null) refuse("not_found", say("no_import"));
  return { origin: "imported", authorId: event.actorId, createdAt: event.at };
}

/** The live segments that came of retired ones, by number, by the id of the retired one. */
export async function findHeirs(
  db: Transaction,
  segmentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  if (segmentIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; number: number }[]>`
    WITH RECURSIVE heir AS (
      SELECT s."id" AS "origin", s."id" FROM "Segment" s WHERE s."id" = ANY(${[...segmentIds]}::uuid[])
      UNION
      SELECT h."origin", l."childId" FROM heir h JOIN "Lineage" l ON l."parentId" = h."id"
    )
    SELECT DISTINCT h."origin"::text AS "id", s."number" FROM heir h JOIN "Segment" s ON s."id" = h."id"
    WHERE s."number" IS NOT NULL ORDER BY s."number"`;
  const heirs = new Map<string, number[]>();
  for (const { id, number } of rows) heirs.set(id, [...(heirs.get(id) ?? []), number]);
  return heirs;
}
