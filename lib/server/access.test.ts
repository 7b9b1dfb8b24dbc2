import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Handler } from "./route";
import type { Ask } from "./testing/access";
import { accessTable } from "./testing/access-table";
import { callers, canary, makeWorld, viewerOf, type Caller, type World } from "./testing/access-world";
import { countRows } from "./testing/count-rows";
import { openTestDatabase } from "./testing/open-test-database";
import { checkAnswer, checkRefusal } from "./testing/check-answer";
import { call, findRoutes, host } from "./testing/routes";

/** Whose cookie the request carries. Only the cookie is played; the session behind it is a real row. */
const cookie = vi.hoisted((): { sessionId: string | null } => ({ sessionId: null }));

vi.mock("next-auth", () => ({
  default: () => () => Promise.resolve(Response.json({})),
  getServerSession: () => Promise.resolve(cookie.sessionId === null ? null : { sessionId: cookie.sessionId }),
}));

let close: () => Promise<void>;
let world: World;
const routes = await findRoutes();
const names = Object.keys(accessTable);
const writes = names.filter((name) => !name.startsWith("GET "));
const needingSession = names.filter((name) => accessTable[name]!.statuses.nobody === 401);

beforeAll(async () => {
  close = await openTestDatabase("pglite");
  world = await makeWorld();
});
afterAll(() => close());

function handlerOf(name: string): Handler {
  return routes.get(name)!;
}

function ask(name: string, caller: Caller, change: (asked: Ask) => Ask = (asked) => asked, from = world) {
  cookie.sessionId = viewerOf(from, caller)?.sessionId ?? null;
  return call(handlerOf(name), name, change(accessTable[name]!.ask(from)));
}

it("lists every route and method there is, and none that is not", () => {
  expect(names.toSorted()).toEqual([...routes.keys()].toSorted());
});

describe.each(names)("%s", (name) => {
  const { statuses } = accessTable[name]!;
  const admitted = callers.filter((caller) => statuses[caller] < 400);
  const refused = callers.filter((caller) => statuses[caller] >= 400);

  it.each(admitted)("lets in: %s", async (caller) => {
    const response = await ask(name, caller, undefined, await makeWorld());
    expect([response.status, response.ok ? "" : await response.text()]).toEqual([statuses[caller], ""]);
    expect(response.headers.get("cache-control")).toContain("no-store");
    await checkAnswer(name, routes.get(name)!.operation, response);
  });

  it.each(refused.map((caller) => [caller, statuses[caller]] as const))(
    "answers %s with %i, tells nothing and does nothing",
    async (caller, status) => {
      const before = await countRows();
      const response = await ask(name, caller);
      const body = await response.text();
      expect([response.status, response.status === status ? "" : body]).toEqual([status, ""]);
      expect(response.headers.get("cache-control")).toContain("no-store");
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      checkRefusal(name, status, body);
      expect(body).not.toContain(canary);
      expect(await countRows()).toEqual(before);
    },
  );
});

describe("a session that has ended", () => {
  it.each(needingSession)("opens nothing: %s", async (name) => {
    cookie.sessionId = randomUUID();
    const response = await call(handlerOf(name), name, accessTable[name]!.ask(world));
    expect(response.status).toBe(401);
  });
});

const aboutSomething = names.filter((name) => /\[[a-z]+Id\]/i.test(name));

describe("an address that names nothing", () => {
  it.each(aboutSomething.flatMap((name) => [randomUUID(), "1", "../1"].map((id) => [name, id] as const)))(
    "%s with %s",
    async (name, id) => {
      const before = await countRows();
      const replaced = (path: Ask["path"]) =>
        Object.fromEntries(
          Object.entries(path!).map(([key, value]) => [key, key.endsWith("Id") ? id : value]),
        );
      const response = await ask(name, "owner", (asked) => ({ ...asked, path: replaced(asked.path) }));
      expect(response.status).toBe(404);
      expect(await countRows()).toEqual(before);
    },
  );
});

describe("an owner of another project", () => {
  const nested = names.filter((name) => (name.match(/Id\]/g) ?? []).length > 1);

  it.each(nested)("reaches nothing through their own one: %s", async (name) => {
    const before = await countRows();
    const own = Object.entries(world.elsewhere).filter(([key]) => name.includes(`[${key}]`));
    const response = await ask(name, "stranger", (asked) => ({
      ...asked,
      path: { ...asked.path, ...Object.fromEntries(own) },
    }));
    expect(response.status).toBe(404);
    expect(await countRows()).toEqual(before);
  });
});

describe("a write that does not come from a page of ours", () => {
  const origins: readonly Readonly<Record<string, string>>[] = [
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
    { "sec-fetch-site": "cross-site", origin: `http://${host}` },
    { origin: "https://evil.example" },
    { origin: "null" },
    {},
  ];

  it.each(writes)("is refused: %s", async (name) => {
    const before = await countRows();
    cookie.sessionId = world.team.owner.sessionId;
    for (const headers of origins) {
      const response = await call(handlerOf(name), name, accessTable[name]!.ask(world), headers);
      expect([headers, response.status]).toEqual([headers, 403]);
    }
    expect(await countRows()).toEqual(before);
  });

  it("but one from our own address is taken, also from a browser that tells only the origin", async () => {
    cookie.sessionId = world.team.owner.sessionId;
    const name = "POST /api/v1/projects";
    const response = await call(
      handlerOf(name),
      name,
      { body: { name: "By origin" } },
      { origin: `http://${host}` },
    );
    expect(response.status).toBe(200);
  });
});
