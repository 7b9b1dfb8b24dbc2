import "server-only";
import type { Origin } from "@/lib/revision/view";
import type { Transaction } from "../db/database";

/**
 * Where the words of each of these targets first came from: the origins at the roots of what was restored, propagated,
 * split, merged, or typed over something else. A machine's text that a person typed over is `machine_edited`.
 */
export async function findTextRoots(
  db: Transaction,
  projectId: string,
  revisionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Origin[]>> {
  if (revisionIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ headId: string; origin: Origin; sha256: string; isEdited: boolean }[]>`
    WITH RECURSIVE story AS (
      SELECT r."id" AS "headId", r."id", r."segmentId", r."parentId", r."restoredId", r."origin"::text AS "origin",
        r."sha256", false AS "isEdited"
      FROM "Revision" r WHERE r."id" = ANY(${revisionIds}::uuid[])
      UNION
      SELECT s."headId", f."id", f."segmentId", f."parentId", f."restoredId", f."origin"::text, f."sha256",
        s."isEdited" OR s."origin" IN ('typed', 'machine_edited', 'suggested')
      FROM story s JOIN LATERAL (
        SELECT p.* FROM "Revision" p
        WHERE s."origin" IN ('typed', 'machine_edited', 'suggested') AND p."id" = s."parentId" AND trim(p."text") <> ''
        UNION ALL
        SELECT t.* FROM "Revision" t WHERE s."origin" = 'restored' AND t."id" = s."restoredId"
        UNION ALL
        SELECT h.* FROM "Segment" c
        JOIN "Lineage" l ON l."childId" = c."id" AND l."changeId" = c."madeById"
        JOIN "Segment" q ON q."id" = l."parentId"
        JOIN "Revision" h ON h."id" = q."targetHeadId"
        WHERE s."origin" IN ('split', 'merged') AND c."id" = s."segmentId"
      ) f ON true
    )
    SELECT "headId"::text, "origin", "sha256", "isEdited" FROM story
    WHERE "origin" NOT IN ('restored', 'split', 'merged')`;
  const givers = await findGivers(
    db,
    projectId,
    rows.filter(({ origin }) => origin === "propagated").map(({ sha256 }) => sha256),
  );
  const roots = new Map<string, Set<Origin>>();
  for (const { headId, origin, sha256, isEdited } of rows) {
    const own = roots.get(headId) ?? new Set<Origin>();
    for (const each of origin === "propagated" ? (givers.get(sha256) ?? [origin]) : [origin]) {
      own.add(each === "machine" && isEdited ? "machine_edited" : each);
    }
    roots.set(headId, own);
  }
  return new Map([...roots].map(([id, own]) => [id, [...own].toSorted()]));
}

/** How the same text was first written elsewhere in the project, where it was propagated from. */
async function findGivers(
  db: Transaction,
  projectId: string,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, readonly Origin[]>> {
  if (hashes.length === 0) return new Map();
  const rows = await db.revision.findMany({
    where: {
      sha256: { in: [...new Set(hashes)] },
      side: "target",
      origin: { notIn: ["propagated", "restored", "split", "merged"] },
      segment: { document: { projectId } },
    },
    select: { sha256: true, origin: true },
    distinct: ["sha256", "origin"],
  });
  const givers = new Map<string, Origin[]>();
  for (const { sha256, origin } of rows) givers.set(sha256, [...(givers.get(sha256) ?? []), origin]);
  return givers;
}
