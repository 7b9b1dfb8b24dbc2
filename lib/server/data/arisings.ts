import "server-only";
import type { Arising, SegmentView } from "@/lib/document/view";
import type { Prisma } from "../db/client/client";
import type { Transaction } from "../db/database";

/** How segments came of others, by segment id. The caller has asked for the right to read. */
export async function listArisings(
  db: Transaction,
  where: Prisma.SegmentWhereInput,
): Promise<ReadonlyMap<string, Arising>> {
  const segments = await db.segment.findMany({
    where: { ...where, madeById: { not: null } },
    select: {
      id: true,
      madeBy: {
        select: {
          id: true,
          kind: true,
          createdAt: true,
          actor: { select: { name: true } },
          made: { select: { version: true, retiredById: true } },
        },
      },
      parents: {
        select: { changeId: true, parentStatus: true, parent: { select: { lastNumber: true } } },
      },
    },
  });
  return new Map(
    segments.flatMap(({ id, madeBy, parents }) => {
      if (madeBy === null || madeBy.kind === "undone") return [];
      const { id: changeId, kind, createdAt, actor, made } = madeBy;
      const from = parents
        .filter((edge) => edge.changeId === changeId)
        .map(({ parent, parentStatus }) => ({ number: parent.lastNumber ?? 0, status: parentStatus }))
        .toSorted((a, b) => a.number - b.number);
      const arising: Arising = {
        changeId,
        kind,
        byName: actor.name,
        at: createdAt.toISOString(),
        from,
        canUndo:
          kind !== "reimported" &&
          made.every(({ version, retiredById }) => version === 0 && retiredById === null),
      };
      return [[id, arising] as const];
    }),
  );
}

/** Why a segment was sent back before it was split or merged: the latest reason among its forebears, by segment id. */
export async function listInheritedReasons(
  db: Transaction,
  segmentIds: readonly string[],
): Promise<ReadonlyMap<string, SegmentView["sentBack"]>> {
  if (segmentIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; reason: string | null; byName: string }[]>`
    WITH RECURSIVE forebear AS (
      SELECT s."id" AS "heirId", s."id" FROM "Segment" s WHERE s."id" = ANY(${[...segmentIds]}::uuid[])
      UNION
      SELECT f."heirId", l."parentId" FROM forebear f
      JOIN "Segment" s ON s."id" = f."id"
      JOIN "Lineage" l ON l."childId" = s."id" AND l."changeId" = s."madeById"
    )
    SELECT DISTINCT ON (f."heirId") f."heirId"::text AS "id", r."reason", u."name" AS "byName"
    FROM forebear f JOIN "Review" r ON r."segmentId" = f."id" JOIN "User" u ON u."id" = r."reviewerId"
    WHERE r."decision" = 'changes_requested'
    ORDER BY f."heirId", r."createdAt" DESC`;
  return new Map(
    rows.map(({ id, reason, byName }) => [id, { reason: reason ?? "", byName, hasSuggestion: false }]),
  );
}
