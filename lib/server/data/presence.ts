import "server-only";
import { presenceSeconds, type PresenceView } from "@/lib/document/presence";
import { client, type Transaction } from "../db/database";
import type { Viewer } from "../viewer";
import { live } from "./segments";

export type Page = { readonly documentId: string; readonly clientId: string };

/** Everybody who is in a document, by name; nobody for whoever may not see it. */
export async function listPresence(viewer: Viewer, documentId: string): Promise<readonly PresenceView[]> {
  const db = await client();
  return db.$queryRaw<PresenceView[]>`
    SELECT p."userId"::text, u."name", p."segmentId"::text, (c."segmentId" IS NOT NULL) AS "isTyping"
    FROM "Presence" p
    JOIN "Document" d ON d."id" = p."documentId"
    JOIN "Membership" own ON own."projectId" = d."projectId" AND own."userId" = ${viewer.userId}::uuid
    JOIN "Membership" m ON m."projectId" = d."projectId" AND m."userId" = p."userId"
    JOIN "User" u ON u."id" = p."userId"
    LEFT JOIN "Claim" c
      ON c."clientId" = p."clientId" AND c."segmentId" = p."segmentId" AND c."expiresAt" > now()
    WHERE p."documentId" = ${documentId}::uuid AND p."expiresAt" > now()
    ORDER BY u."name", p."clientId"`;
}

/** Whether this is a segment in which somebody can be at the moment. */
export async function isLiveSegment(
  tx: Transaction,
  documentId: string,
  segmentId: string,
): Promise<boolean> {
  return (await tx.segment.count({ where: { id: segmentId, documentId, ...live } })) === 1;
}

/**
 * The page is open, at this segment, for another while. A claim it holds elsewhere ends.
 * True where others have something new to see. Null where the page is somebody else's.
 */
export async function renewPresence(
  tx: Transaction,
  viewer: Viewer,
  { documentId, clientId }: Page,
  segmentId: string | null,
): Promise<boolean | null> {
  const before = await tx.presence.findUnique({ where: { clientId } });
  if (before !== null && (before.userId !== viewer.userId || before.documentId !== documentId)) return null;
  await tx.$executeRaw`
    INSERT INTO "Presence" ("clientId", "documentId", "userId", "segmentId", "expiresAt")
    VALUES (${clientId}::uuid, ${documentId}::uuid, ${viewer.userId}::uuid, ${segmentId}::uuid,
      now() + make_interval(secs => ${presenceSeconds}))
    ON CONFLICT ("clientId") DO UPDATE
      SET "segmentId" = EXCLUDED."segmentId", "expiresAt" = EXCLUDED."expiresAt"`;
  const { count: released } = await tx.claim.deleteMany({
    where: { clientId, ...(segmentId === null ? {} : { segmentId: { not: segmentId } }) },
  });
  return before === null || before.segmentId !== segmentId || before.expiresAt < new Date() || released > 0;
}

/** The page is closed. True where it was open. */
export async function removePresence(
  tx: Transaction,
  viewer: Viewer,
  { documentId, clientId }: Page,
): Promise<boolean> {
  const { count } = await tx.presence.deleteMany({
    where: { clientId, documentId, userId: viewer.userId },
  });
  if (count > 0) await tx.claim.deleteMany({ where: { clientId, userId: viewer.userId } });
  return count > 0;
}

/** Pages that fell silent and claims that ran out have long stopped to count; this takes their rows away. */
export async function forgetAbsent(): Promise<void> {
  const db = await client();
  await db.$executeRaw`DELETE FROM "Presence" WHERE "expiresAt" < now() - interval '1 minute'`;
  await db.$executeRaw`DELETE FROM "Claim" WHERE "expiresAt" < now() - interval '1 minute'`;
}
