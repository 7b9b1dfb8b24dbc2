/**
 * A save as a person's browser sees it: a key, the editor left (which saves at once), and from the start of the
 * request until the end of its answer by Resource Timing; before each, a bare GET /api/health in the same way.
 * Between two saves the page comes to rest, as it does between the pauses of somebody who types.
 */
export async function measureSavesInPage(page, times) {
  const editor = await page.locator(":focus").elementHandle();
  await page.evaluate(() => {
    window.benchRequests = { save: [], health: [] };
    new PerformanceObserver((list) => {
      for (const { name, startTime, responseEnd } of list.getEntries()) {
        const kind = name.endsWith("/target") ? "save" : name.endsWith("/health") ? "health" : null;
        if (kind !== null) window.benchRequests[kind].push(responseEnd - startTime);
      }
    }).observe({ type: "resource" });
  });
  const untilCounted = (kind, count) =>
    page.waitForFunction(([one, least]) => window.benchRequests[one].length >= least, [kind, count], {
      polling: 20,
    });
  for (let at = 1; at <= times; at++) {
    await page.evaluate(() => fetch("/api/health").then((answer) => answer.json()));
    await untilCounted("health", at);
    await editor.focus();
    await page.keyboard.press(at % 2 === 0 ? "Backspace" : "s");
    await editor.evaluate((element) => element.blur());
    await untilCounted("save", at);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return page.evaluate(() => window.benchRequests);
}
