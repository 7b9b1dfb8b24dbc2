import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { screenLanguages } from "@/lib/messages/languages";
import { writeOfflineWorker } from "./offline-worker";

type Handler = (event: object) => void;

/** The worker, running in a browser in miniature that has put some answers aside. */
function run(fetch: () => Promise<Response>, aside: Readonly<Record<string, string>> = {}) {
  const handlers = new Map<string, Handler>();
  const self = {
    addEventListener: (name: string, handler: Handler) => void handlers.set(name, handler),
    skipWaiting: () => undefined,
    registration: {},
  };
  const caches = {
    async match(wanted: string | { readonly url: string }) {
      const address = typeof wanted === "string" ? wanted : new URL(wanted.url).pathname;
      return aside[address] === undefined ? undefined : new Response(aside[address]);
    },
  };
  runInNewContext(writeOfflineWorker("id"), { self, fetch, caches, Response, URL });
  return (mode: string, method = "GET", path = "/documents/1") => {
    let answer: Promise<Response> | null = null;
    handlers.get("fetch")!({
      request: { mode, method, url: `http://padanan.test${path}` },
      preloadResponse: Promise.resolve(undefined),
      respondWith: (given: Promise<Response>) => (answer = given),
    });
    return answer as Promise<Response> | null;
  };
}

const away = () => Promise.reject(new TypeError("Failed to fetch"));
const script = "/_next/static/chunks/a.js";

it("answers a page that cannot be had with one that says so, and that runs nothing", async () => {
  const answer = await run(away)("navigate")!;
  expect(answer.status).toBe(503);
  expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; /);
  const page = await answer.text();
  expect(page).toContain('<html lang="id">');
  expect(page).not.toContain("<script");
});

describe("with the page of copies put aside", () => {
  const aside = { "/offline-copy": "copies", [script]: "a script" };

  it("shows it where nothing answers, or only a proxy does", async () => {
    expect(await (await run(away, aside)("navigate")!).text()).toBe("copies");
    for (const status of [502, 503, 504]) {
      const proxy = () => Promise.resolve(new Response("proxy", { status }));
      expect(await (await run(proxy, aside)("navigate")!).text()).toBe("copies");
    }
    const missing = () => Promise.resolve(new Response("missing", { status: 404 }));
    expect(await (await run(missing, aside)("navigate")!).text()).toBe("missing");
  });

  it("gives its scripts where they cannot be had, and the server's where they can", async () => {
    expect(await (await run(away, aside)("no-cors", "GET", script)!).text()).toBe("a script");
    const there = () => Promise.resolve(new Response("from the server"));
    expect(await (await run(there, aside)("no-cors", "GET", script)!).text()).toBe("from the server");
    await expect(run(away, aside)("no-cors", "GET", "/_next/static/other.js")).rejects.toThrow("Failed");
  });

  it("answers no request for data", () => {
    expect(run(away, aside)("cors", "GET", "/api/v1/documents/1/rows")).toBeNull();
  });
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
  expect(writeOfflineWorker(language)).not.toMatch(/indexedDB|\.put\(|\.add(?:All)?\(/);
});
