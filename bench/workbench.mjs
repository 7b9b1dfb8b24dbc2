#!/usr/bin/env node
// The four figures of the workbench, on the production build and the sample article, in a real browser.
//   node bench/workbench.mjs
// Saves are measured on the embedded database, and on PostgreSQL too where PADANAN_TEST_POSTGRES or DATABASE_URL
// names a server (on databases of its own, dropped afterwards). What is measured how: bench/README.md
import { prepare } from "../bin/prepare.mjs";

await prepare(["install", "generate", "command", "build"]);
const { measureWorkbench } = await import("./workbench/measure.mjs");
await measureWorkbench(process.env.PADANAN_TEST_POSTGRES || process.env.DATABASE_URL || null);
process.exit();
