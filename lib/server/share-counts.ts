import "server-only";
import { randomUUID } from "node:crypto";
import { exchangeCounts } from "./data/request-counts";
import { database } from "./db/database";
import { countersHere } from "./rate-limit";

const thisServer = randomUUID();

/** Tells the other servers of the database what was counted here in this minute, and hears what they counted. */
export async function shareCounts(
  counters = countersHere(),
  serverId = thisServer,
  now = Date.now(),
): Promise<void> {
  // The embedded database has one server.
  if ((await database()).engine === "pglite") return;
  const open = [...counters].filter(([, { endsAt }]) => endsAt > now);
  if (open.length === 0) return;
  const counted = new Map(open.map(([who, { count }]) => [who, count]));
  const elsewhere = await exchangeCounts(
    serverId,
    Math.floor(now / 60_000),
    open.map(([who, { count, told }]) => ({ who, count, isTold: told === count })),
  );
  for (const [who, counter] of open) {
    counter.elsewhere = elsewhere.get(who) ?? 0;
    counter.told = counted.get(who) ?? 0;
  }
}
