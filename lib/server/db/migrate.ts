import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { PrismaPGlite } from "pglite-prisma-adapter";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";

const noFilter = { externalTables: [], externalEnums: [] };

/**
 * Brings the database to the newest migration with Prisma's own schema engine, compiled to WebAssembly:
 * the native one would have to be downloaded. The history is the ordinary `_prisma_migrations` table.
 * Returns the names of the migrations that were applied.
 */
export async function applyMigrations(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  root = process.cwd(),
): Promise<readonly string[]> {
  return withEngine(adapter, root, async (schemaEngine) => {
    const result = await schemaEngine.applyMigrations({
      migrationsList: readMigrations(root),
      filters: noFilter,
    });
    return result.appliedMigrationNames;
  });
}

/**
 * The SQL that leads from the migrations to the schema files, or null where nothing differs.
 * The migrations are replayed on a throw-away database; no real one is touched.
 */
export async function draftMigration(root = process.cwd()): Promise<string | null> {
  const scratch = await PGlite.create("memory://");
  return withEngine(new PrismaPGlite(scratch), root, async (schemaEngine) => {
    const result = await schemaEngine.diff({
      from: { tag: "migrations", ...readMigrations(root) },
      to: {
        tag: "schemaDatamodel",
        files: readSchema(root).map(([file, content]) => ({ path: file, content })),
      },
      script: true,
      exitCode: true,
      filters: noFilter,
    });
    return result.exitCode === 0 ? null : result.stdout;
  });
}

async function withEngine<T>(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  root: string,
  work: (schemaEngine: engine.SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadEngine(root);
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: readSchema(root) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  try {
    return await work(schemaEngine);
  } finally {
    schemaEngine.free();
  }
}

let loaded: Promise<void> | undefined;

function loadEngine(root: string): Promise<void> {
  loaded ??= (async () => {
    const file = path.join(root, "node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm");
    const { instance } = await WebAssembly.instantiate(readFileSync(file), {
      "./schema_engine_bg.js": engine as unknown as WebAssembly.ModuleImports,
    });
    const start = instance.exports.__wbindgen_start;
    engine.__wbg_set_wasm(instance.exports);
    if (typeof start === "function") start();
  })();
  return loaded;
}

function readSchema(root: string): [string, string][] {
  const files = [
    "prisma/schema.prisma",
    ...readdirSync(path.join(root, "prisma/models"))
      .sort()
      .map((file) => `prisma/models/${file}`),
  ];
  return files.map((file) => [path.join(root, file), readFileSync(path.join(root, file), "utf8")]);
}

function readMigrations(root: string): engine.MigrationList {
  const baseDir = path.join(root, "prisma/migrations");
  const folders = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: folders.map((folder) => ({
      path: folder,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(path.join(baseDir, folder, "migration.sql"), "utf8") },
      },
    })),
  };
}
