import "server-only";
import { presenceSeconds } from "@/lib/document/presence";
import type { Transaction } from "../db/database";
import type { Viewer } from "../viewer";
import type { Page } from "./presence";

export type Holder = { readonly userId: string; readonly name: string };

/**
 * Takes or renews the claim of a segment for a page. Held by somebody else it is taken only where that person is the
 * one named; all pages of one person are one hand. Of two at the same moment one holds it.
 */
export async function takeClaim(
  tx: Transaction,
  viewer: Viewer,
  { documentId, clientId }: Page,
  segmentId: string,
  takesOverFrom: string | null,
): Promise<{ readonly holder: Holder | null; readonly isNew: boolean }> {
  const before = await tx.claim.findUnique({ where: { segmentId } });
  const taken = await tx.$queryRaw<unknown[]>`
    INSERT INTO "Claim" AS c ("segmentId", "documentId", "userId", "clientId", "expiresAt")
    VALUES (${segmentId}::uuid, ${documentId}::uuid, ${viewer.userId}::uuid, ${clientId}::uuid,
      now() + make_interval(secs => ${presenceSeconds}))
    ON CONFLICT ("segmentId") DO UPDATE
      SET "userId" = EXCLUDED."userId", "clientId" = EXCLUDED."clientId", "expiresAt" = EXCLUDED."expiresAt"
      WHERE c."userId" = EXCLUDED."userId" OR c."expiresAt" <= now() OR c."userId" = ${takesOverFrom}::uuid
    RETURNING c."segmentId"::text`;
  if (taken.length > 0) {
    const isRenewed = before?.clientId === clientId && before.expiresAt > new Date();
    return { holder: null, isNew: !isRenewed };
  }
  return { holder: await findHolder(tx, segmentId), isNew: false };
}

async function findHolder(tx: Transaction, segmentId: string): Promise<Holder | null> {
  const rows = await tx.$queryRaw<Holder[]>`
    SELECT u."id"::text AS "userId", u."name" FROM "Claim" c JOIN "User" u ON u."id" = c."userId"
    WHERE c."segmentId" = ${segmentId}::uuid`;
  return rows[0] ?? null;
}
