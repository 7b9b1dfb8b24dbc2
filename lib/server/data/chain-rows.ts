import "server-only";
import type { Origin, Side } from "../db/client/enums";
import type { Transaction } from "../db/database";

/** A revision as following its chain needs it. */
export type ChainRow = {
  readonly id: string;
  readonly segmentId: string;
  readonly side: Side;
  readonly n: number;
  readonly parentId: string | null;
  readonly text: string;
  readonly sha256: string;
  readonly chainHash: string;
  readonly authorId: string | null;
  readonly origin: Origin;
  readonly createdAt: Date;
  /** Whether its segment shows it now. */
  readonly isHead: boolean;
};

/** Revisions in the order of their segments, sides and numbers, those after one, `take` at most. */
export async function readChainRows(
  db: Transaction,
  after: ChainRow | null,
  take: number,
): Promise<readonly ChainRow[]> {
  return db.$queryRaw<ChainRow[]>`
    SELECT r."id"::text, r."segmentId"::text, r."side"::text, r."n", r."parentId"::text, r."text", r."sha256",
      r."chainHash", r."authorId"::text, r."origin"::text, r."createdAt",
      coalesce(r."id" IN (s."sourceHeadId", s."targetHeadId"), false) AS "isHead"
    FROM "Revision" r JOIN "Segment" s ON s."id" = r."segmentId"
    WHERE ${after === null}
      OR (r."segmentId", r."side", r."n") > (${after?.segmentId ?? null}::uuid, ${after?.side ?? null}::"Side", ${after?.n ?? null}::int)
    ORDER BY r."segmentId", r."side", r."n" LIMIT ${take}`;
}
