// Cold loads of the workbench page, and the JavaScript that one of them brings.

/**
 * Each in a browser context of its own, so nothing is cached: from the start of the navigation until the editor of
 * the active segment has the focus (which the hydrated page gives it), and until the first key stands in it.
 */
export async function measureColdLoads(browser, { url, storageState, documentId }, runs) {
  const focused = [];
  const typed = [];
  const bare = [];
  for (let run = 0; run < runs; run++) {
    const context = await browser.newContext({ storageState });
    await context.addInitScript(watchEditor);
    const page = await context.newPage();
    await page.goto(`${url}/documents/${documentId}`, { waitUntil: "commit" });
    await page.waitForFunction(() => window.benchFocused !== undefined, undefined, { polling: 5 });
    await page.keyboard.press("x");
    await page.waitForFunction(() => window.benchTyped !== undefined, undefined, { polling: 5 });
    focused.push(await page.evaluate(() => window.benchFocused));
    typed.push(await page.evaluate(() => window.benchTyped));
    await page.keyboard.press("Backspace");
    await context.close();
    bare.push(await loadBarePage(browser, url));
  }
  return { focused, typed, bare };
}

/** What a new context and an address that needs no rendering take by themselves. */
async function loadBarePage(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}/api/health`);
  const time = await page.evaluate(() => performance.getEntriesByType("navigation")[0].loadEventEnd);
  await context.close();
  return time;
}

/** Runs in the page: `performance.now()` counts from the start of the navigation. */
function watchEditor() {
  const isEditor = (element) =>
    element !== null &&
    (element.isContentEditable || (element instanceof HTMLTextAreaElement && !element.disabled)) &&
    element.ariaReadOnly !== "true";
  const textOf = (editor) => editor.value ?? editor.textContent;
  const look = () => {
    if (!isEditor(document.activeElement)) return requestAnimationFrame(look);
    window.benchFocused = performance.now();
    const editor = document.activeElement;
    const before = textOf(editor);
    editor.addEventListener("input", () => {
      // A controlled editor that is not alive would have taken the letter back by the next frame.
      requestAnimationFrame(() =>
        setTimeout(() => {
          if (textOf(editor) !== before) window.benchTyped ??= performance.now();
        }),
      );
    });
  };
  look();
}

/**
 * The bytes that came over the wire for each script until the network was idle, largest first; `first` is what of them
 * was asked for before the editor had the focus. The rest is loaded so that what is opened later opens at once.
 */
export async function measureScripts(browser, { url, storageState, documentId }) {
  const context = await browser.newContext({ storageState });
  await context.addInitScript(watchEditor);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const responses = new Map();
  session.on("Network.responseReceived", ({ requestId, type, response }) => {
    const encoding = response.headers["content-encoding"] ?? response.headers["Content-Encoding"] ?? "none";
    responses.set(requestId, { url: response.url, type, encoding, bytes: 0 });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const response = responses.get(requestId);
    if (response !== undefined) response.bytes = encodedDataLength;
  });
  await session.send("Network.enable");
  await page.goto(`${url}/documents/${documentId}`, { waitUntil: "networkidle" });
  const early = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter(({ startTime }) => startTime < window.benchFocused)
      .map(({ name }) => name),
  );
  await context.close();
  const all = [...responses.values()];
  const scripts = all
    .filter(({ type, url: address }) => type === "Script" || /\.js(\?|$)/.test(address))
    .sort((a, b) => b.bytes - a.bytes);
  const itself = all.find(({ type }) => type === "Document");
  const sum = (some) => some.reduce((total, { bytes }) => total + bytes, 0);
  const first = sum(scripts.filter(({ url: address }) => early.includes(address)));
  return { scripts, first, total: sum(scripts), documentBytes: itself.bytes };
}
