import "server-only";
import { createHmac } from "node:crypto";
import { client } from "../db/database";
import { keyFor } from "../env";

/** `isTold` where it is stored as it is. */
export type OwnCount = { readonly who: string; readonly count: number; readonly isTold: boolean };

/**
 * Stores what a server counted in a minute and answers what the others did, by who asked. Told again, a count takes the
 * place of the one before.
 */
export async function exchangeCounts(
  serverId: string,
  minute: number,
  own: readonly OwnCount[],
): Promise<ReadonlyMap<string, number>> {
  const db = await client();
  const names = new Map(own.map(({ who }) => [keyOf(who), who]));
  const keys = [...names.keys()];
  const fresh = own.filter(({ isTold }) => !isTold);
  await db.$executeRaw`
    INSERT INTO "RequestCount" ("minute", "key", "serverId", "count")
    SELECT ${minute}::int, c."key", ${serverId}::uuid, c."count"
    FROM unnest(${fresh.map(({ who }) => keyOf(who))}::text[], ${fresh.map(({ count }) => count)}::int[]) AS c("key", "count")
    ON CONFLICT ("minute", "key", "serverId") DO UPDATE SET "count" = EXCLUDED."count"`;
  const others = await db.$queryRaw<{ key: string; count: number }[]>`
    SELECT "key", sum("count")::int AS "count" FROM "RequestCount"
    WHERE "minute" = ${minute}::int AND "key" = ANY(${keys}::text[]) AND "serverId" <> ${serverId}::uuid
    GROUP BY "key"`;
  return new Map(others.map(({ key, count }) => [names.get(key)!, count]));
}

/** Minutes that are over limit nobody any more. */
export async function forgetOldCounts(now = Date.now()): Promise<void> {
  const db = await client();
  await db.requestCount.deleteMany({ where: { minute: { lt: Math.floor(now / 60_000) - 1 } } });
}

function keyOf(who: string): string {
  return createHmac("sha256", keyFor("request counts")).update(who).digest("hex");
}
