import "server-only";
import type { Transaction } from "../db/database";

/**
 * Who wrote each of these target texts: its author, and for a text that came of a split or a merge whoever wrote the
 * texts it was made of. Nobody where it came in with the document.
 */
export async function findWriters(
  db: Transaction,
  revisionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (revisionIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ revisionId: string; authorId: string }[]>`
    WITH RECURSIVE story AS (
      SELECT r."id" AS "revisionId", r."segmentId", r."origin", r."authorId"
      FROM "Revision" r WHERE r."id" = ANY(${revisionIds}::uuid[])
      UNION
      SELECT s."revisionId", p."id", h."origin", h."authorId"
      FROM story s
      JOIN "Segment" c ON c."id" = s."segmentId"
      JOIN "Lineage" l ON l."childId" = c."id" AND l."changeId" = c."madeById"
      JOIN "Segment" p ON p."id" = l."parentId"
      JOIN "Revision" h ON h."id" = p."targetHeadId"
      WHERE s."origin" IN ('split', 'merged')
    )
    SELECT DISTINCT "revisionId"::text, "authorId"::text FROM story
    WHERE "origin" NOT IN ('split', 'merged') AND "authorId" IS NOT NULL`;
  const writers = new Map<string, string[]>();
  for (const { revisionId, authorId } of rows) {
    writers.set(revisionId, [...(writers.get(revisionId) ?? []), authorId]);
  }
  return writers;
}
