// How long it takes until a save stands on somebody else's screen.
import { randomUUID } from "node:crypto";
import { ask, findDraft } from "./saves.mjs";

const warmUp = 5;
const rest = 300;

/**
 * Saves over HTTP, a rest apart, while a page looks on that has its caret in the next segment: from the start of the
 * request until the text stands in the page and its frame is over. Both clocks are the machine's.
 */
export async function measureNews(browser, { url, cookie, storageState, documentId }, times) {
  const segment = await findDraft(url, cookie, documentId);
  const context = await browser.newContext({ storageState });
  await context.addInitScript(watchForDrafts);
  const page = await context.newPage();
  const listens = page.waitForResponse((response) => response.url().includes("/stream"));
  await page.goto(`${url}/documents/${documentId}?segment=${segment.number + 1}`);
  await listens;
  const figures = { shown: [], acknowledged: [] };
  let base = segment.target?.revisionId ?? null;
  for (let at = 0; at < warmUp + times; at++) {
    const begun = now();
    const answer = await ask(`${url}/api/v1/segments/${segment.id}/target`, {
      method: "PUT",
      headers: {
        Cookie: cookie,
        Origin: url,
        "Content-Type": "application/json",
        "If-Match": `"${base ?? "none"}"`,
      },
      body: JSON.stringify({ text: `A sentence that others see, draft ${at}.`, mutationId: randomUUID() }),
    });
    const acknowledged = now();
    base = answer.revisionId;
    const seen = await page.waitForFunction((draft) => window.benchSeen[draft], at, { polling: 10 });
    const shown = await seen.jsonValue();
    if (at >= warmUp) {
      figures.shown.push(shown - begun);
      figures.acknowledged.push(acknowledged - begun);
    }
    await new Promise((resolve) => setTimeout(resolve, rest));
  }
  await context.close();
  return figures;
}

function now() {
  return performance.timeOrigin + performance.now();
}

/** Runs in the page: notes when each draft was first in the document, once its frame is over. */
function watchForDrafts() {
  window.benchSeen = {};
  new MutationObserver(() => {
    const draft = /that others see, draft (\d+)\./.exec(document.body?.textContent ?? "")?.[1];
    if (draft === undefined || draft in window.benchSeen) return;
    window.benchSeen[draft] = undefined;
    requestAnimationFrame(() =>
      setTimeout(() => {
        window.benchSeen[draft] = performance.timeOrigin + performance.now();
      }),
    );
  }).observe(document, { childList: true, characterData: true, subtree: true });
}
