#!/usr/bin/env node
// How long the pages of a document's history take on the server: a made document of 1,000 segments in whose log stand
// 50,000 entries, on PostgreSQL, on the production build.
//   node bench/history.mjs [ENTRIES]
// What is measured how: bench/README.md
import os from "node:os";
import { prepare } from "../bin/prepare.mjs";
import { startPostgres } from "../bin/testing/postgres.mjs";

await prepare(["install", "generate", "command", "build"]);
const { measureHistory } = await import("./history/measure.mjs");

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1));
const postgres = await startPostgres();
if (postgres === null) {
  console.log("The history is measured on a PostgreSQL.");
  process.exit(1);
}
const load = (when) => console.log(`load average ${when}: ${os.loadavg()[0].toFixed(1)}`);
load("before");
await measureHistory(postgres.url, Number(process.argv[2] ?? 50_000)).finally(() => postgres.stop());
load("after");
process.exit();
