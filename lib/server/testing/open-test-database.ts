import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { closeDatabase, replaceDatabase } from "../db/database";
import { openOnPGlite, openServer, type OpenDatabase } from "../db/open";
import { ask, nameDatabase } from "./prepare-database";

export type Engine = OpenDatabase["engine"];

// Nothing a test does may reach a person's own data folder, and keys are the same in every process.
process.env.PADANAN_DATA = path.join(tmpdir(), `padanan-test-data-${process.pid}`);
process.env.NEXTAUTH_SECRET = "zQ7-only-for-tests-4mVx9RkT2bHc8LwEa1";

/** Puts a fresh, migrated, empty database in the place of this process's own. Returns what closes and removes it. */
export async function openTestDatabase(engine: Engine): Promise<() => Promise<void>> {
  return engine === "pglite" ? openCopyOfDump() : openCopyOfTemplate();
}

async function openCopyOfDump(): Promise<() => Promise<void>> {
  const loadDataDir = new Blob([readFileSync(inject("pgliteDump"))]);
  replaceDatabase(await openOnPGlite(await PGlite.create({ loadDataDir }), false));
  return closeDatabase;
}

async function openCopyOfTemplate(): Promise<() => Promise<void>> {
  const postgres = inject("postgres");
  if (postgres === null) throw new Error("There is no PostgreSQL: set PADANAN_TEST_POSTGRES.");
  const name = `padanan_test_${randomUUID().replaceAll("-", "")}`;
  await ask(postgres.url, `CREATE DATABASE "${name}" TEMPLATE "${postgres.template}"`);
  replaceDatabase(await openServer(nameDatabase(postgres.url, name), false));
  return async () => {
    await closeDatabase();
    await ask(postgres.url, `DROP DATABASE "${name}" WITH (FORCE)`);
  };
}

/**
 * A describe for each engine, with a database of its own. Without a PostgreSQL its half is skipped, and says so.
 */
export function describeOn(engines: readonly Engine[], name: string, body: (engine: Engine) => void): void {
  for (const engine of engines) {
    const isAbsent = engine === "postgresql" && inject("postgres") === null;
    const title = isAbsent
      ? `${name} (skipped: PADANAN_TEST_POSTGRES names no server)`
      : `${name} (${engine})`;
    describe.skipIf(isAbsent)(title, () => {
      let close: () => Promise<void>;
      beforeAll(async () => {
        close = await openTestDatabase(engine);
      });
      afterAll(() => close());
      body(engine);
    });
  }
}

export const everyEngine: readonly Engine[] = ["pglite", "postgresql"];
