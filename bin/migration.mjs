#!/usr/bin/env node
// `npm run migration NAME`: writes the SQL that leads from the migrations to today's schema files.
import { prepare } from "./prepare.mjs";

await prepare(["install", "generate", "command"]);
await import("../.build/migration.mjs");
