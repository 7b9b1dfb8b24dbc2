// What a keystroke costs until it is on the screen, read from the browser's own trace.

// Tasks of the main thread, and each event from its arrival until its frame is presented, not rounded as for pages.
const categories = ["devtools.timeline", "disabled-by-default-devtools.timeline"];
const sentence = "The talks are to be held in Vladivostok, a port that lies 129 kilometres from the border. ";

/** Types into what has the focus, and returns for each key the milliseconds of work and until the frame was shown. */
export async function measureTyping(browser, page, keys) {
  await browser.startTracing(page, { categories });
  for (let at = 0; at < keys; at++) {
    await page.keyboard.press(
      sentence[at % sentence.length] === " " ? "Space" : sentence[at % sentence.length],
    );
    // Like a quick typist, and in no step with the frames of the screen.
    await new Promise((resolve) => setTimeout(resolve, 70 + ((at * 37) % 50)));
  }
  return readTrace(JSON.parse((await browser.stopTracing()).toString()).traceEvents);
}

/** An empty page with nothing but a text area: what the browser and the machine take by themselves. */
export async function openBareTextArea(browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent("<textarea autofocus rows=5 cols=80></textarea>");
  await page.locator("textarea").focus();
  return { page, close: () => context.close() };
}

/**
 * Three figures a key, in milliseconds: `work`, the time the page's main thread was busy from the key's arrival
 * until the frame with the letter was handed over (script, style, layout, paint, commit, whatever else came
 * between); `shown`, from the key's arrival until that frame was presented, with every wait for the screen's
 * clock and the compositor; `all`, the main thread's whole work until the next key, release of the key included.
 */
export function readTrace(events) {
  const timings = events
    .filter(({ name, ph, args }) => name === "EventTiming" && ph === "b" && args.data.type === "keydown")
    .sort((a, b) => a.ts - b.ts);
  const [{ pid, tid }] = timings;
  const tasks = events.filter((event) => event.name === "RunTask" && event.pid === pid && event.tid === tid);
  const busy = (from, to) =>
    tasks.reduce((sum, { ts, dur }) => sum + Math.max(0, Math.min(to, ts + dur) - Math.max(from, ts)), 0) /
    1000;
  const figures = { work: [], shown: [], all: [], lost: 0 };
  for (const [at, { ts, args }] of timings.entries()) {
    const { timeStamp, commitFinishTime, duration } = args.data;
    const next = timings[at + 1];
    if (next !== undefined) figures.all.push(busy(ts, next.ts));
    // A key whose frame the browser did not tell of; they are counted and told.
    if (commitFinishTime === undefined) figures.lost++;
    else {
      figures.work.push(busy(ts, ts + (commitFinishTime - timeStamp) * 1000));
      figures.shown.push(duration);
    }
  }
  return figures;
}
