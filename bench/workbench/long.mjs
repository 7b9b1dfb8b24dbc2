// What a person feels in a long document, in a real browser.
import { measureTyping } from "./keystrokes.mjs";
import { measureColdLoads } from "./loads.mjs";

const isEditor = () => document.activeElement?.isContentEditable === true;
const settle = (page) =>
  page.waitForFunction(() => window.benchLoaded === true, undefined, { timeout: 120_000 });

/** A page in which the whole document is loaded. */
export async function openWhole(browser, { url, storageState }, documentId, rowCount) {
  const context = await browser.newContext({ storageState, viewport: { width: 1366, height: 850 } });
  const page = await context.newPage();
  await page.addInitScript(watchRows, rowCount);
  await page.addInitScript(watchSteps);
  await page.goto(`${url}/documents/${documentId}`);
  await page.waitForFunction(isEditor);
  await settle(page);
  return { page, close: () => context.close() };
}

/** Runs in the page: the answers of the rows' requests, counted, tell when everything is there. */
function watchRows(wanted) {
  let loaded = 0;
  window.benchUnderWay = 0;
  const { fetch } = window;
  window.fetch = async (...given) => {
    window.benchUnderWay++;
    const response = await fetch(...given).finally(() => window.benchUnderWay--);
    if (String(given[0]).includes("/rows?")) {
      const rows = await response.clone().json();
      loaded += rows.length;
      if (loaded >= wanted) setTimeout(() => (window.benchLoaded = true), 500);
    }
    return response;
  };
}

export async function measureOpening(browser, place, documentId, runs) {
  const { typed } = await measureColdLoads(browser, { ...place, documentId }, runs);
  return typed;
}

/**
 * Runs in the page before its own scripts, so that a key is seen before the page answers it: from the last key that
 * confirms until the text box of another segment has the focus and a frame with it was drawn.
 */
function watchSteps() {
  const here = () => {
    const at = document.activeElement;
    return at?.isContentEditable === true ? at.getAttribute("aria-label") : null;
  };
  let begun = 0;
  let from = null;
  window.benchSteps = 0;
  const look = () => {
    const at = here();
    if (at === null || at === from) return requestAnimationFrame(look);
    from = null;
    requestAnimationFrame(() =>
      setTimeout(() => {
        window.benchStep = performance.now() - begun;
        window.benchSteps++;
      }),
    );
  };
  window.addEventListener(
    "keydown",
    (event) => {
      if (!event.ctrlKey || event.key !== "Enter") return;
      begun = event.timeStamp;
      if (from !== null) return;
      from = here();
      queueMicrotask(look);
    },
    { capture: true },
  );
}

/** Writes and confirms segment after segment, and gives the milliseconds of each step to the next one. */
export async function measureConfirming(page, times, tell = () => undefined) {
  const steps = [];
  for (let at = 1; at <= times; at++) {
    const [label, done] = await page.evaluate(() => [
      document.activeElement.getAttribute("aria-label"),
      window.benchSteps,
    ]);
    const number = /\d+/.exec(label)[0];
    await page.keyboard.insertText(
      `The government said that the agreement number ${number} would be signed.`,
    );
    let step = null;
    // Warnings ask once: what counts is the press that goes on.
    for (let tries = 0; tries < 2 && step === null; tries++) {
      await page.keyboard.press("Control+Enter");
      step = await page
        .waitForFunction((before) => window.benchSteps > before && { took: window.benchStep }, done, {
          timeout: tries === 0 ? 400 : 10_000,
          polling: 10,
        })
        .then((handle) => handle.jsonValue())
        .catch(() => null);
    }
    if (step === null) {
      const said = await page.evaluate(() => document.querySelector("[aria-live=polite]")?.textContent);
      throw new Error(`${label} was not left by confirming it: ${said}`);
    }
    steps.push(step.took);
    tell(`${at} of ${times} confirmed`);
  }
  return steps;
}

/** Frames of a steady scroll by wheel, in milliseconds each. */
export async function measureScrolling(page, seconds) {
  await page.evaluate(() => {
    window.benchFrames = [];
    let last = performance.now();
    const count = (now) => {
      window.benchFrames.push(now - last);
      last = now;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  await page.mouse.move(400, 400);
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    await page.mouse.wheel(0, 240);
    await new Promise((resolve) => setTimeout(resolve, 33));
  }
  return page.evaluate(() => window.benchFrames.splice(0).slice(5));
}

/** From a key in the find field until the frame that shows the shorter list; a query of its own each time. */
export async function measureFinding(page, queries) {
  const times = [];
  await page.keyboard.press("Control+f");
  await page.waitForFunction(() => document.activeElement?.id === "find-query");
  for (const query of queries) {
    times.push(
      await page.evaluate(async (value) => {
        const field = document.getElementById("find-query");
        const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        await frame();
        const begun = performance.now();
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, value);
        field.dispatchEvent(new Event("input", { bubbles: true }));
        await frame();
        return performance.now() - begun;
      }, query),
    );
  }
  await page.keyboard.press("Escape");
  return times;
}

export async function measureKeys(browser, page, keys) {
  return (await measureTyping(browser, page, keys)).work;
}

/** Bytes of JavaScript alive, once nothing waits for an answer and after the garbage is collected. */
export async function measureHeap(page) {
  await page.waitForFunction(() => window.benchUnderWay === 0, undefined, { polling: 100, timeout: 300_000 });
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.enable");
  for (let turn = 0; turn < 3; turn++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize;
}
