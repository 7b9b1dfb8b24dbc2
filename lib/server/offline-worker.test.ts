import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { screenLanguages } from "@/lib/messages/languages";
import { writeOfflineWorker } from "./offline-worker";

type Handler = (event: object) => void;

/** The worker, running in a browser in miniature. */
function run(fetch: () => Promise<Response>) {
  const handlers = new Map<string, Handler>();
  const self = {
    addEventListener: (name: string, handler: Handler) => void handlers.set(name, handler),
    skipWaiting: () => undefined,
    registration: {},
  };
  runInNewContext(writeOfflineWorker("id"), { self, fetch, Response });
  return (mode: string, method = "GET") => {
    let answer: Promise<Response> | null = null;
    handlers.get("fetch")!({
      request: { mode, method },
      preloadResponse: Promise.resolve(undefined),
      respondWith: (given: Promise<Response>) => (answer = given),
    });
    return answer as Promise<Response> | null;
  };
}

const away = () => Promise.reject(new TypeError("Failed to fetch"));

it("answers a page that cannot be had with one that says so, and that runs nothing", async () => {
  const answer = await run(away)("navigate")!;
  expect(answer.status).toBe(503);
  expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; /);
  const page = await answer.text();
  expect(page).toContain('<html lang="id">');
  expect(page).not.toContain("<script");
});

it("hands on what the server says, and leaves all else alone", async () => {
  const ask = run(() => Promise.resolve(new Response("the page")));
  expect(await (await ask("navigate")!).text()).toBe("the page");
  for (const [mode, method] of [
    ["cors", "GET"],
    ["same-origin", "PUT"],
    ["navigate", "POST"],
  ] as const) {
    expect(ask(mode, method)).toBeNull();
  }
});

it.each(screenLanguages)("keeps nothing of anybody, in %s", (language) => {
  expect(writeOfflineWorker(language)).not.toMatch(/caches|indexedDB|\.put\(/);
});
