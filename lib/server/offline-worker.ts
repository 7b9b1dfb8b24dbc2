import "server-only";
import { createTranslator } from "next-intl";
import { catalogues } from "@/lib/messages/catalogue";
import type { ScreenLanguage } from "@/lib/messages/languages";

/**
 * A service worker that keeps nothing of anybody itself. Where a page cannot be had because no server answers, it gives
 * the page that shows this device's copies, which the workbench has put aside whole; where that is not there, a plain
 * one that says so. The scripts and styles of that page come from the same place when they cannot be had. Everything
 * else goes its usual way.
 */
export function writeOfflineWorker(language: ScreenLanguage): string {
  const page = JSON.stringify(writePage(language));
  return `const page = ${page};
const headers = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.registration.navigationPreload?.enable()));
const away = [502, 503, 504];
async function kept(wanted) {
  try {
    return await caches.match(wanted, { ignoreVary: true });
  } catch {
    return undefined;
  }
}
async function open(event) {
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(event.request));
    if (!away.includes(answer.status)) return answer;
  } catch {}
  return (await kept("/offline-copy")) ?? new Response(page, { status: 503, headers });
}
async function load(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const part = await kept(request);
    if (part === undefined) throw error;
    return part;
  }
}
self.addEventListener("fetch", (event) => {
  const { mode, method, url } = event.request;
  if (method !== "GET") return;
  if (mode === "navigate") event.respondWith(open(event));
  else if (new URL(url).pathname.startsWith("/_next/static/")) event.respondWith(load(event.request));
});
`;
}

/** Tried again every twenty seconds, without a script. */
function writePage(locale: ScreenLanguage): string {
  const t = createTranslator({ locale, messages: catalogues[locale], namespace: "shell.offline" });
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="20">
<title>${t("title")} · Padanan</title>
<style>
:root { color-scheme: light dark; --paper: light-dark(#fbfaf7, #191817); --ink: light-dark(#1d1c1a, #ece8e1);
  --quiet: light-dark(#5d5a54, #aaa59c); --accent: light-dark(#0c5c5e, #6cc4c3); --focus: light-dark(#0c7a7d, #7fd6d4); }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 "Source Sans 3 Variable", system-ui, sans-serif; }
main { max-width: 36rem; margin: 18vh auto 0; padding: 0 1.25rem; }
h1 { margin: 0 0 0.75rem; font-size: 1.375rem; }
p { margin: 0 0 0.75rem; }
.quiet { color: var(--quiet); }
a { color: var(--accent); }
a:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
</style>
</head>
<body>
<main>
<h1>${t("title")}</h1>
<p>${t("kept")}</p>
<p class="quiet">${t("retry")}</p>
<p><a href="">${t("again")}</a></p>
</main>
</body>
</html>`;
}
