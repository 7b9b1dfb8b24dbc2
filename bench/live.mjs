#!/usr/bin/env node
// From a save to another person's screen, on the production build and the sample article, in a real browser.
//   node bench/live.mjs
// On the embedded database, and on PostgreSQL too where PADANAN_TEST_POSTGRES or DATABASE_URL names a server (on
// databases of its own, dropped afterwards). What is measured how: bench/README.md
import os from "node:os";
import { chromium } from "@playwright/test";
import { prepare } from "../bin/prepare.mjs";
import { findChromium } from "../bin/testing/chromium.mjs";
import { line, printTable } from "./workbench/figures.mjs";
import { measureNews } from "./workbench/news.mjs";
import { openBarePostgres } from "./workbench/saves.mjs";
import { startWithSample } from "./workbench/server.mjs";

const limit = 1000;
const postgresUrl = process.env.PADANAN_TEST_POSTGRES || process.env.DATABASE_URL || null;

await prepare(["install", "generate", "command", "build"]);
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const tellLoad = () =>
  os
    .loadavg()
    .map((value) => value.toFixed(2))
    .join(" ");
console.log(
  `Chromium ${browser.version()}, Node ${process.versions.node}, load average before: ${tellLoad()}`,
);
const lines = await measureOn(undefined, "PGlite");
if (postgresUrl !== null) {
  const bare = await openBarePostgres(postgresUrl);
  console.log(bare.facts);
  try {
    lines.push(...(await measureOn(bare.url, "PostgreSQL")));
  } finally {
    await bare.close();
  }
}
await browser.close();
console.log(`load average after: ${tellLoad()}\n`);
printTable(lines);
process.exit();

async function measureOn(databaseUrl, engine) {
  const place = await startWithSample(databaseUrl);
  try {
    const { shown, acknowledged } = await measureNews(browser, place, 50);
    return [
      line(`from the request to the other screen, ${engine}`, "ms", shown, "p95", limit),
      line("  of it until the save was acknowledged", "ms", acknowledged),
    ];
  } finally {
    await place.stop();
  }
}
