import "server-only";
import { database, closeDatabase } from "./db/database";
import { FolderInUse } from "./db/lock";
import { hasOwner } from "./data/people";
import { forgetOldNews } from "./data/live-events";
import { fillNotifications, forgetOldNotifications } from "./data/fill-notifications";
import { forgetOldDeliveries } from "./data/outbox";
import { forgetAbsent } from "./data/presence";
import { forgetOldCounts } from "./data/request-counts";
import { forgetOldRequests } from "./data/remembered-requests";
import { renewSetupToken } from "./data/setup-token";
import { sessionSecret } from "./env";
import { shareCounts } from "./share-counts";
import { deliverWebhooks } from "./webhooks/deliver";
import { proveChains } from "./proof";

const minute = 60 * 1000;
const hour = 60 * minute;

/**
 * What has to stand before the first request is answered: a usable configuration, the database opened by this
 * process alone and migrated, and on the first run the one-time link to the set-up.
 */
export async function boot(): Promise<void> {
  try {
    sessionSecret();
    const { engine } = await database();
    console.log(engine === "pglite" ? "Database: embedded, ready." : "Database: PostgreSQL, ready.");
    globalThis.padananClose = closeDatabase;
    if (!(await hasOwner())) {
      const url = new URL("/setup", process.env.NEXTAUTH_URL ?? "http://127.0.0.1:3000");
      url.searchParams.set("token", await renewSetupToken());
      console.log(`First run: set Padanan up at\n  ${url.href}\nThe link works once.`);
    }
    await forgetOldNews();
    await forgetAbsent();
    repeat(hour, forgetOldRequests, "Old answers could not be removed:");
    repeat(hour, forgetOldNews, "Old live events could not be removed:");
    repeat(hour, forgetOldDeliveries, "Old deliveries could not be removed:");
    repeat(hour, forgetOldNotifications, "Old notifications could not be removed:");
    repeat(1_000, fillNotifications, "People could not be told what happened:");
    repeat(2_000, deliverWebhooks, "Webhooks could not be told:");
    repeat(1_000, () => shareCounts(), "The counts of requests could not be shared:");
    repeat(minute, forgetOldCounts, "Old counts of requests could not be removed:");
    repeat(minute, forgetAbsent, "Pages that were left could not be removed:");
    globalThis.padananBooted?.();
    void proveChains();
  } catch (error) {
    console.error(
      error instanceof FolderInUse
        ? error.message
        : `Padanan could not start: ${error instanceof Error ? error.message : String(error)}`,
    );
    process.exit(1);
  }
}

function repeat(pause: number, work: () => Promise<unknown>, words: string): void {
  setInterval(() => {
    work().catch((error: unknown) => console.error(words, error));
  }, pause).unref();
}

declare global {
  /** Set here for the server around us, which closes the database when it stops. */
  var padananClose: (() => Promise<void>) | undefined;
  /** Set by the server around us, which waits for it before it listens. */
  var padananBooted: (() => void) | undefined;
}
