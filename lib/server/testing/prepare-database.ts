import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { openOnPGlite, openServer } from "../db/open";

declare module "vitest" {
  interface ProvidedContext {
    /** The file that holds a migrated, empty PGlite. */
    pgliteDump: string;
    /** A server with a migrated, empty template database; null where there is no PostgreSQL to test on. */
    postgres: { readonly url: string; readonly template: string } | null;
  }
}

/** Migrates once; every test file then starts from a copy. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), "padanan-test-"));
  const file = path.join(folder, "migrated.tar");
  const lite = await PGlite.create("memory://");
  const migrated = await openOnPGlite(lite);
  writeFileSync(file, Buffer.from(await (await lite.dumpDataDir("none")).arrayBuffer()));
  await migrated.close();
  provide("pgliteDump", file);
  const url = process.env.PADANAN_TEST_POSTGRES;
  const template = `padanan_template_${randomUUID().replaceAll("-", "")}`;
  provide("postgres", url ? { url, template } : null);
  if (url) await makeTemplate(url, template);
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    if (url) await ask(url, `DROP DATABASE IF EXISTS "${template}"`);
  };
}

async function makeTemplate(url: string, template: string): Promise<void> {
  await ask(url, `CREATE DATABASE "${template}"`);
  const migrated = await openServer(nameDatabase(url, template));
  await migrated.close();
}

/** The address of another database on the same server. */
export function nameDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** One statement outside any transaction, on a connection of its own. */
export async function ask(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
