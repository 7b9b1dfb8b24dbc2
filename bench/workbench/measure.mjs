import os from "node:os";
import { chromium } from "@playwright/test";
import { findChromium } from "../../bin/testing/chromium.mjs";
import { line, printTable } from "./figures.mjs";
import { measureTyping, openBareTextArea } from "./keystrokes.mjs";
import { measureColdLoads, measureScripts } from "./loads.mjs";
import { measureSaves, openBarePGlite, openBarePostgres } from "./saves.mjs";
import { measureSavesInPage } from "./saves-in-page.mjs";
import { startWithSample } from "./server.mjs";

const frame = 16.7;
const limits = { save: 100, load: 1500, scripts: 300 };

export async function measureWorkbench(postgresUrl) {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  console.log(
    `${os.cpus().length} cores (${os.cpus()[0].model.trim()}), ${os.platform()} ${os.arch()}, ` +
      `Node ${process.versions.node}, Chromium ${browser.version()}`,
  );
  tellLoad("before");
  const place = await startWithSample(undefined);
  const lines = [];
  let scripts;
  try {
    scripts = await measureScripts(browser, place);
    lines.push(...(await loadLines(browser, place)));
    tellLoad("after the loads");
    lines.push(...(await pageLines(browser, place)));
    tellLoad("after the keystrokes");
    lines.push(...(await saveLines(place, await openBarePGlite(), "PGlite")));
  } finally {
    await browser.close();
    await place.stop();
  }
  if (postgresUrl !== null) lines.push(...(await postgresLines(postgresUrl)));
  tellLoad("after");
  console.log();
  printTable(lines);
  tellScripts(scripts);
}

async function loadLines(browser, place) {
  const { focused, typed, bare } = await measureColdLoads(browser, place, 10);
  return [
    line("cold load: the editor has the focus", "ms", focused),
    line("cold load: the first key stands in it", "ms", typed, "p95", limits.load),
    line("  GET /api/health as a page beside it", "ms", bare),
  ];
}

async function pageLines(browser, { url, storageState, documentId }) {
  const context = await browser.newContext({ storageState });
  const page = await context.newPage();
  await page.goto(`${url}/documents/${documentId}`, { waitUntil: "networkidle" });
  await page.waitForFunction(() => document.activeElement?.isContentEditable);
  const keys = await measureTyping(browser, page, 200);
  const saves = await measureSavesInPage(page, 200);
  await context.close();
  const bare = await openBareTextArea(browser);
  const peer = await measureTyping(browser, bare.page, 100);
  await bare.close();
  if (keys.lost > 0) console.log(`The browser told no frame for ${keys.lost} of the keys.`);
  return [
    line("key: work until its frame", "ms", keys.work, "p95", frame),
    line("  bare text area beside it", "ms", peer.work),
    line("key: until its frame was shown", "ms", keys.shown),
    line("  bare text area beside it", "ms", peer.shown),
    line("key: all work until the next key", "ms", keys.all),
    line("  bare text area beside it", "ms", peer.all),
    line("save, in the browser, PGlite", "ms", saves.save, "p95", limits.save),
    line("  bare GET /api/health beside it", "ms", saves.health),
  ];
}

async function saveLines(place, bare, engine) {
  const figures = await measureSaves(place, bare, 200).finally(() => bare.close());
  return [
    line(`save, over HTTP, ${engine}`, "ms", figures.save, "p95", limits.save),
    line("  bare GET /api/health beside it", "ms", figures.health),
    line("  bare one-row transaction beside it", "ms", figures.transaction),
  ];
}

async function postgresLines(serverUrl) {
  const bare = await openBarePostgres(serverUrl);
  console.log(bare.facts);
  const place = await startWithSample(bare.url);
  const { close } = bare;
  try {
    return await saveLines(place, { ...bare, close: async () => undefined }, "PostgreSQL");
  } finally {
    await place.stop();
    await close();
  }
}

function tellLoad(when) {
  console.log(
    `load average ${when}: ${os
      .loadavg()
      .map((value) => value.toFixed(2))
      .join(" ")}`,
  );
}

function tellScripts({ scripts, first, total, documentBytes }) {
  const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(7);
  const verdict = first / 1000 <= limits.scripts ? "holds" : "MISSED";
  console.log(
    `\nJavaScript asked for before the editor has the focus: ${kB(first)} kB, limit ${limits.scripts}: ${verdict}`,
  );
  console.log(`Until the network is idle: ${kB(total)} kB in ${scripts.length} files`);
  for (const { url, encoding, bytes } of scripts.slice(0, 5)) {
    console.log(`  ${kB(bytes)} kB  ${encoding.padEnd(5)} ${new URL(url).pathname}`);
  }
  console.log(`The page itself: ${kB(documentBytes)} kB`);
}
