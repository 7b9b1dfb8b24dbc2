import { chromium, request } from "@playwright/test";
import { findChromium } from "../../bin/testing/chromium.mjs";
import { spread } from "../workbench/figures.mjs";
import { makeLongDocument } from "../workbench/make-long.mjs";
import { startWithSample } from "../workbench/server.mjs";
import { addReviewer, letAllWait } from "./make-queue.mjs";

/** Milliseconds until the next segment is painted. */
const limit = 50;

/** Approves every segment of a made document, one key each, and prints how long the next one took to be there. */
export async function measureReview(segments) {
  const house = await startWithSample(undefined);
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  try {
    const { id } = await makeLongDocument(house, segments);
    const owner = await request.newContext({
      baseURL: house.url,
      extraHTTPHeaders: { Origin: house.url },
      storageState: house.storageState,
    });
    const waiting = await letAllWait(owner, id);
    const storageState = await addReviewer(owner, house.url, id);
    const context = await browser.newContext({
      baseURL: house.url,
      storageState,
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    const begun = performance.now();
    await page.goto(`/documents/${id}/review`);
    await page.getByRole("heading", { name: "Segment 1", exact: true }).waitFor();
    const opening = performance.now() - begun;
    const times = await approveAll(page, waiting);
    await page.getByRole("heading", { name: "Every segment is approved" }).waitFor({ timeout: 120_000 });
    const figures = spread(times);
    const figure = (value) => value.toFixed(1);
    console.log(`${waiting} segments waited; the desk opened in ${figure(opening)} ms.`);
    console.log(
      `Next segment after one key (${figures.count} decisions): median ${figure(figures.median)} ms, ` +
        `95th ${figure(figures.p95)} ms, slowest ${figure(figures.max)} ms; limit ${limit} ms at the 95th: ` +
        (figures.p95 <= limit ? "held" : "NOT held"),
    );
    await owner.dispose();
    await context.close();
  } finally {
    await browser.close();
    await house.stop();
  }
}

/** From each press of the key to the frame in which another heading is painted. */
async function approveAll(page, count) {
  await page.evaluate(() => {
    const times = [];
    window.reviewTimes = times;
    let pressed = 0;
    let shown = document.querySelector("h2")?.textContent;
    window.addEventListener("keydown", () => (pressed = performance.now()), { capture: true });
    new MutationObserver(() => {
      const now = document.querySelector("h2")?.textContent;
      // Without a heading the next ones are on their way; that time counts.
      if (now === shown || now === undefined) return;
      shown = now;
      const from = pressed;
      // The message is handled once the frame is out.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - from);
        port2.postMessage(null);
      });
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  for (let at = 1; at <= count; at++) {
    await page.keyboard.press("a");
    await page
      .waitForFunction((wanted) => window.reviewTimes.length >= wanted, at, { timeout: 30_000 })
      .catch(async () => {
        const shown = await page.evaluate(() => document.querySelector("main, body").innerText.slice(0, 300));
        throw new Error(`No next segment after decision ${at}. The page shows: ${shown}`);
      });
    if (at % 100 === 0) console.log(`  ${at} of ${count} decided`);
  }
  // The last key leads to an empty desk, which is no next segment.
  return (await page.evaluate(() => window.reviewTimes)).slice(0, count - 1);
}
