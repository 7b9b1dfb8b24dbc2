#!/usr/bin/env node
// The workbench on made documents of 10,000 and 50,000 segments, on the production build, in a real browser.
//   node bench/long-documents.mjs [CONFIRMED]
// CONFIRMED: how many segments are confirmed for the memory figure, 2,000 where nothing is said.
import os from "node:os";
import { chromium } from "@playwright/test";
import { prepare } from "../bin/prepare.mjs";
import { findChromium } from "../bin/testing/chromium.mjs";

await prepare(["install", "generate", "command", "build"]);
const { line, printTable } = await import("./workbench/figures.mjs");
const long = await import("./workbench/long.mjs");
const { makeLongDocument } = await import("./workbench/make-long.mjs");
const { measureSaves, openBarePGlite } = await import("./workbench/saves.mjs");
const { startWithSample } = await import("./workbench/server.mjs");

const confirmed = Number(process.argv[2] ?? 2000);
const load = (when) => console.log(`load average ${when}: ${os.loadavg()[0].toFixed(1)}`);
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const place = await startWithSample(undefined);
const lines = [];
let memory = "";
load("before");
try {
  const small = await makeLongDocument(place, 100);
  const documents = [];
  for (const sentences of [10_000, 50_000]) {
    const made = await makeLongDocument(place, sentences);
    console.log(`${sentences} segments stored in ${made.seconds.toFixed(1)} s`);
    documents.push({ sentences, id: made.id });
  }
  for (const { sentences, id } of documents) {
    const name = sentences.toLocaleString("en");
    const limit = sentences === 10_000 ? 1500 : 2500;
    lines.push(
      line(
        `${name}: open until the first key stands`,
        "ms",
        await long.measureOpening(browser, place, id, 5),
        "max",
        limit,
      ),
    );
    const { page, close } = await long.openWhole(browser, place, id, sentences);
    load(`${name} loaded`);
    lines.push(
      line(`${name}: next segment after confirm`, "ms", await long.measureConfirming(page, 60), "p95", 50),
    );
    lines.push(
      line(`${name}: key, work until its frame`, "ms", await long.measureKeys(browser, page, 120), "p95", 16),
    );
    lines.push(
      line(`${name}: frame while scrolling`, "ms", await long.measureScrolling(page, 8), "p95", 17.5),
    );
    const queries = ["menteri", "nomor 4999", "Jakarta", "keamanan kawasan", "zzz", "(bulan|ibu) "];
    lines.push(
      line(
        `${name}: find over all, until its frame`,
        "ms",
        await long.measureFinding(page, queries),
        "max",
        200,
      ),
    );
    if (sentences === 10_000) {
      await page.reload();
      await page.waitForFunction(() => document.activeElement?.isContentEditable === true);
      await page.waitForFunction(() => window.benchLoaded === true, undefined, { timeout: 120_000 });
      await long.measureConfirming(page, 100);
      const before = await long.measureHeap(page);
      const steps = await long.measureConfirming(page, confirmed);
      const after = await long.measureHeap(page);
      const share = after / before;
      memory = `memory: ${(before / 1e6).toFixed(1)} MB, after ${steps.length} more confirmed ${(after / 1e6).toFixed(1)} MB, ratio ${share.toFixed(2)}`;
    }
    await close();
  }
  for (const [name, documentId] of [
    ["100", small.id],
    ["50,000", documents[1].id],
    ["100 again", small.id],
  ]) {
    const bare = await openBarePGlite();
    const figures = await measureSaves({ ...place, documentId }, bare, 100).finally(() => bare.close());
    lines.push(line(`save in a document of ${name}`, "ms", figures.save));
  }
} finally {
  await browser.close();
  await place.stop();
}
load("after");
printTable(lines);
console.log(memory);
const saves = lines.filter(({ name }) => name.startsWith("save in"));
const base = (saves[0].median + saves[2].median) / 2;
console.log(`save, 50,000 against 100 by the median: ${(saves[1].median / base).toFixed(2)} (at most 1.2)`);
process.exit();
