import { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import path from "node:path";
import { dataFolder, readEnvironment } from "../env";
import { PrismaClient } from "./client/client";
import { lockFolder } from "./lock";
import { listenOnServer } from "./listen-on-server";
import { applyMigrations } from "./migrate";
import { WholeScripts } from "./whole-scripts";

/** The channel on which the id and document of each live event are told. */
export const liveChannel = "padanan_live";

export type OpenDatabase = {
  readonly engine: "pglite" | "postgresql";
  readonly client: PrismaClient;
  /**
   * Calls back with the payload of every notice on the live channel, until the returned function is called; with an
   * empty one after a time in which notices may have been missed.
   */
  readonly listen: (heard: (payload: string) => void) => Promise<() => Promise<void>>;
  readonly close: () => Promise<void>;
};

/** Opens the database that the environment names, migrated to the newest schema unless that is not wanted. */
export async function openDatabase(migrate = true): Promise<OpenDatabase> {
  const url = readEnvironment().DATABASE_URL;
  return url === undefined ? openEmbedded(dataFolder(), migrate) : openServer(url, migrate);
}

async function openEmbedded(folder: string, migrate: boolean): Promise<OpenDatabase> {
  const release = lockFolder(folder);
  try {
    const lite = await PGlite.create(path.join(folder, "database"));
    return {
      ...(await openOnPGlite(lite, migrate)),
      close: async () => {
        await lite.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** On a PGlite that is already there; the tests hand in one made from a dump. */
export async function openOnPGlite(lite: PGlite, migrate = true): Promise<OpenDatabase> {
  const adapter = new PrismaPGlite(lite);
  if (migrate) await applyMigrations(adapter);
  return {
    engine: "pglite",
    client: createClient(adapter),
    listen: (heard) => lite.listen(liveChannel, heard),
    close: () => lite.close(),
  };
}

export async function openServer(url: string, migrate = true): Promise<OpenDatabase> {
  if (migrate) await migrateServer(url);
  const client = createClient(
    new PrismaPg(
      { connectionString: url, max: 10 },
      // Without a listener a lost connection would end the process.
      { onPoolError: reportLost, onConnectionError: reportLost },
    ),
  );
  return {
    engine: "postgresql",
    client,
    listen: (heard) => Promise.resolve(listenOnServer(url, liveChannel, heard)),
    close: () => client.$disconnect(),
  };
}

/** Several servers may start at once on one database: one migrates, the others wait for it. */
async function migrateServer(url: string): Promise<void> {
  const guard = new pg.Client({ connectionString: url });
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  await guard.connect();
  try {
    await guard.query("SELECT pg_advisory_lock(7261662601)");
    await applyMigrations(new WholeScripts(pool));
  } finally {
    await Promise.all([pool.end(), guard.end()]);
  }
}

function reportLost(error: Error): void {
  console.error(
    `The connection to PostgreSQL was lost (${error.message}). It is opened again when next needed.`,
  );
}

function createClient(adapter: SqlDriverAdapterFactory): PrismaClient {
  return new PrismaClient({
    adapter,
    // A password hash leaves the database only where a query names it.
    omit: { user: { passwordHash: true } },
    // The longest article takes a few seconds on a busy machine.
    transactionOptions: { maxWait: 10_000, timeout: 60_000 },
  }) as PrismaClient;
}
