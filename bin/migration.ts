import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { draftMigration } from "../lib/server/db/migrate";

/** `npm run migration NAME` writes the migration that leads to today's schema files, for a person to read and keep. */
const name = process.argv[2];
if (name === undefined) {
  console.error("Give the migration a name: npm run migration add-terms");
  process.exit(2);
}
const sql = await draftMigration();
if (sql === null) {
  console.log("The migrations already lead to the schema: nothing to write.");
} else {
  const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = path.join("prisma/migrations", `${stamp}_${name.replaceAll("-", "_")}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "migration.sql"), sql);
  console.log(`Wrote ${folder}/migration.sql. Read it before you keep it.`);
}
process.exit(0);
