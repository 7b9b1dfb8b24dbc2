import os from "node:os";
import { chromium } from "@playwright/test";
import { findChromium } from "../../bin/testing/chromium.mjs";
import { line, printTable } from "./figures.mjs";
import * as long from "./long.mjs";
import { makeLongDocument } from "./make-long.mjs";
import { runPhase } from "./phases.mjs";
import { measureSaves, openBarePGlite } from "./saves.mjs";
import { startWithSample } from "./server.mjs";

/** The small one tells what the machine and the page take by themselves; what a long one adds is the ratio to it. */
const sizes = [500, 10_000, 50_000];
const openingLimits = { 500: 1500, 10_000: 1500, 50_000: 2500 };
const queries = ["menteri", "nomor 4999", "Jakarta", "keamanan kawasan", "zzz", "(bulan|ibu) "];

export async function measureLongDocuments(confirmed) {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const place = await startWithSample(undefined);
  const lines = [];
  const told = [];
  tellLoad("before");
  try {
    const documents = [];
    for (const rows of sizes) {
      const made = await runPhase(`${name(rows)}: made`, 120, () => makeLongDocument(place, rows));
      if (made === null) return;
      documents.push({ rows, id: made.id });
    }
    for (const document of documents) {
      lines.push(...(await measurePage(browser, place, document)));
      tellLoad(`after ${name(document.rows)}`);
    }
    told.push(await measureMemory(browser, place, documents[1], confirmed));
    lines.push(...(await measureSaving(place, documents)));
  } finally {
    await browser.close();
    await place.stop();
  }
  tellLoad("after");
  printTable(lines);
  for (const what of ["next segment after confirm", "key, work until its frame", "save"]) {
    told.push(compare(lines, what));
  }
  for (const words of told) console.log(words);
}

async function measurePage(browser, place, { rows, id }) {
  const lines = [];
  const add = (what, values, held, limit) => {
    if (values === null) return;
    const made = line(`${name(rows)}: ${what}`, "ms", values, held, limit);
    lines.push(made);
    // What is cut off later has told this much.
    console.log(
      `    median ${made.median.toFixed(1)} ms, 95th ${made.p95.toFixed(1)} ms, most ${made.max.toFixed(1)} ms`,
    );
  };
  const run = (what, seconds, work) => runPhase(`${name(rows)}: ${what}`, seconds, work);
  add(
    "open until the first key stands",
    await run("opened five times", 120, () => long.measureOpening(browser, place, id, 5)),
    "max",
    openingLimits[rows],
  );
  const opened = await run("loaded whole", 150, () => long.openWhole(browser, place, id, rows));
  if (opened === null) return lines;
  const { page, close } = opened;
  add(
    "next segment after confirm",
    await run("confirmed", 90, (tell) => long.measureConfirming(page, 60, tell)),
    "p95",
    50,
  );
  add(
    "key, work until its frame",
    await run("typed in", 60, () => long.measureKeys(browser, page, 120)),
    "p95",
    16,
  );
  add("frame while scrolling", await run("scrolled", 40, () => long.measureScrolling(page, 8)), "p95", 17.5);
  add(
    "find over all, until its frame",
    await run("searched", 40, () => long.measureFinding(page, queries)),
    "max",
    200,
  );
  await close();
  return lines;
}

async function measureMemory(browser, place, { rows, id }, confirmed) {
  const opened = await runPhase(`${name(rows)}: loaded for memory`, 150, () =>
    long.openWhole(browser, place, id, rows),
  );
  if (opened === null) return "memory: not measured";
  const { page, close } = opened;
  // What the server has not stored yet is waited for before each figure.
  const figure = await runPhase(`${name(rows)}: memory`, 300 + confirmed * 0.5, async (tell) => {
    await long.measureConfirming(page, 100, tell);
    const before = await long.measureHeap(page);
    console.log(`    ${(before / 1e6).toFixed(1)} MB before`);
    await long.measureConfirming(page, confirmed, tell);
    return { before, after: await long.measureHeap(page) };
  });
  await close();
  if (figure === null) return "memory: not measured";
  const { before, after } = figure;
  const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
  return `memory: ${megabytes(before)} MB, after ${confirmed} more confirmed ${megabytes(after)} MB, ratio ${(after / before).toFixed(2)}`;
}

async function measureSaving(place, documents) {
  const lines = [];
  for (const { rows, id } of [documents[0], documents[2], documents[0]]) {
    const bare = await openBarePGlite();
    const figures = await runPhase(`${name(rows)}: saved over HTTP`, 60, () =>
      measureSaves({ ...place, documentId: id }, bare, 100),
    );
    await bare.close();
    if (figures !== null) lines.push(line(`${name(rows)}: save`, "ms", figures.save));
  }
  return lines;
}

/** What the longest document costs beside the smallest, by the median and by the 95th percentile. */
function compare(lines, what) {
  const of = (rows, figure) => {
    const own = lines.filter((one) => one.name === `${name(rows)}: ${what}`);
    return own.reduce((sum, one) => sum + one[figure], 0) / own.length;
  };
  const ratio = (figure) => (of(50_000, figure) / of(500, figure)).toFixed(2);
  return `${what}, 50,000 against 500: ${ratio("median")} by the median, ${ratio("p95")} by the 95th percentile`;
}

function name(rows) {
  return rows.toLocaleString("en");
}

function tellLoad(when) {
  console.log(`load average ${when}: ${os.loadavg()[0].toFixed(1)}`);
}
