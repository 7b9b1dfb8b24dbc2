import "server-only";
import { transact } from "../db/database";
import type { Viewer } from "../viewer";
import { allowInDocument } from "./documents";

/** After so many minutes away one comes anew. */
const awayMinutes = 30;
const most = 10_000;

/**
 * Notes that the viewer is in a document, and tells which live segments others changed, made or brought back since
 * the viewer was last here before this visit; none on the first one, and none to whoever was told and goes on.
 */
export function renewVisit(
  viewer: Viewer,
  documentId: string,
  goesOn = false,
): Promise<{ readonly changedIds: readonly string[] }> {
  return transact(async (tx) => {
    await allowInDocument(tx, viewer, "read", documentId);
    const [visit] = await tx.$queryRaw<{ previousAt: Date | null }[]>`
      INSERT INTO "Visit" AS v ("userId", "documentId", "seenAt")
      VALUES (${viewer.userId}::uuid, ${documentId}::uuid, now())
      ON CONFLICT ("userId", "documentId") DO UPDATE SET
        "previousAt" = CASE
          WHEN v."seenAt" < now() - make_interval(mins => ${awayMinutes}::int) THEN v."seenAt" ELSE v."previousAt" END,
        "seenAt" = now()
      RETURNING v."previousAt"`;
    const since = visit?.previousAt ?? null;
    if (since === null || goesOn) return { changedIds: [] };
    const changed = await tx.$queryRaw<{ id: string }[]>`
      WITH change AS (
        SELECT c."id", c."undoesId" FROM "StructureChange" c
        WHERE c."documentId" = ${documentId}::uuid AND c."createdAt" > ${since}
          AND c."actorId" <> ${viewer.userId}::uuid
      ), changed AS (
        SELECT e."segmentId" AS "id" FROM "AuditEvent" e
        WHERE e."documentId" = ${documentId}::uuid AND e."at" > ${since}
          AND e."actorId" IS DISTINCT FROM ${viewer.userId}::uuid
        UNION SELECT s."id" FROM change c JOIN "Segment" s ON s."madeById" = c."id"
        UNION SELECT l."parentId" FROM change c JOIN "Lineage" l ON l."changeId" = c."undoesId"
      )
      SELECT s."id"::text AS "id" FROM changed JOIN "Segment" s ON s."id" = changed."id"
      WHERE s."documentId" = ${documentId}::uuid AND s."retiredById" IS NULL
      LIMIT ${most}`;
    return { changedIds: changed.map(({ id }) => id) };
  });
}
