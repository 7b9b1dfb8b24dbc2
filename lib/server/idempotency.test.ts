import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { client } from "./db/database";
import { host, findRoutes } from "./testing/routes";
import { makeWorld, type World } from "./testing/access-world";
import { openTestDatabase } from "./testing/open-test-database";

vi.mock("next-auth", () => ({
  default: () => () => Promise.resolve(Response.json({})),
  getServerSession: () => Promise.resolve(null),
}));

let close: () => Promise<void>;
let world: World;
const routes = await findRoutes();

beforeAll(async () => {
  close = await openTestDatabase("pglite");
  world = await makeWorld();
});
afterAll(() => close());

type Ask = {
  readonly path?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
};

function ask(
  name: string,
  key: string,
  body: unknown,
  { path = {}, headers = {} }: Ask = {},
): Promise<Response> {
  const address = name.split(" ")[1]!.replaceAll(/\[(\w+)\]/g, (_, part: string) => path[part]!);
  const request = new Request(`http://${host}${address}`, {
    method: name.split(" ")[0]!,
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers: {
      authorization: `Bearer ${world.token.token}`,
      "content-type": "application/json",
      "idempotency-key": key,
      ...headers,
    },
  });
  return routes.get(name)!(request, { params: Promise.resolve(path) });
}

const create = "POST /api/v1/projects";
const save = "PUT /api/v1/segments/[segmentId]/target";

async function projectsNamed(name: string): Promise<number> {
  return (await client()).project.count({ where: { name } });
}

describe("a write that names itself by an Idempotency-Key", () => {
  it("is carried out once, and the same request gets the same answer", async () => {
    const key = randomUUID();
    const name = `Once ${key}`;
    const first = await ask(create, key, { name });
    const again = await ask(create, key, { name });
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(await again.text()).toBe(await first.text());
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(await projectsNamed(name)).toBe(1);
  });

  it("is refused for another request", async () => {
    const key = randomUUID();
    await ask(create, key, { name: "One" });
    const other = await ask(create, key, { name: "Another" });
    expect(other.status).toBe(422);
    expect(await projectsNamed("Another")).toBe(0);
  });

  it("is told that it is under way, of several at the same moment", async () => {
    const key = randomUUID();
    const name = `At once ${key}`;
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask(create, key, { name })));
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(200);
    for (const status of statuses) expect([200, 409]).toContain(status);
    expect(await projectsNamed(name)).toBe(1);
  });

  it("gets the same refusal again, and a new key tries anew", async () => {
    const segmentId = world.document.segments[0]!.id;
    const about = { path: { segmentId }, headers: { "if-match": `"${randomUUID()}"` } };
    const key = randomUUID();
    const body = { text: "Somebody else was faster" };
    const first = await ask(save, key, body, about);
    const again = await ask(save, key, body, about);
    expect([first.status, again.status]).toEqual([412, 412]);
    expect(await again.json()).toEqual(await first.json());
    expect(again.headers.get("content-type")).toBe("application/problem+json");
  });

  it("needs no mutationId: the key stands in for it", async () => {
    const segmentId = world.document.segments[0]!.id;
    const about = { path: { segmentId }, headers: { "if-match": `"${world.draft.revisionId}"` } };
    const key = randomUUID();
    const first = await ask(save, key, { text: "By key" }, about);
    expect(first.status).toBe(200);
    // The answer was lost with the server, and the key with it: the same mutation still is not made twice.
    const db = await client();
    await db.rememberedRequest.deleteMany({ where: { key } });
    const again = await ask(save, key, { text: "By key" }, about);
    expect(await again.json()).toEqual(await first.json());
    expect(await db.revision.count({ where: { segmentId, text: "By key" } })).toBe(1);
  });

  it("is not carried out twice where the server died before it answered", async () => {
    const key = randomUUID();
    const name = `Died ${key}`;
    await ask(create, key, { name });
    const db = await client();
    const past = new Date(Date.now() - 1000);
    await db.rememberedRequest.updateMany({ where: { key }, data: { status: null, heldUntil: past } });
    expect((await ask(create, key, { name })).status).toBe(410);
    expect(await projectsNamed(name)).toBe(1);
  });

  it("is carried out by a later try where the server died before it did anything", async () => {
    const key = randomUUID();
    const name = `Late ${key}`;
    await ask(create, key, { name: "" });
    const db = await client();
    const nothingDone = { status: null, isDone: false };
    await db.rememberedRequest.updateMany({
      where: { key },
      data: { ...nothingDone, heldUntil: new Date(Date.now() + 60_000) },
    });
    expect((await ask(create, key, { name: "" })).status).toBe(409);
    await db.rememberedRequest.updateMany({
      where: { key },
      data: { ...nothingDone, heldUntil: new Date(Date.now() - 1000) },
    });
    expect((await ask(create, key, { name: "" })).status).toBe(422);
    expect((await ask(create, randomUUID(), { name })).status).toBe(200);
  });

  it("keeps no answer that the table would tell", async () => {
    const key = randomUUID();
    const answer = await ask(
      "POST /api/v1/projects/[projectId]/invitations",
      key,
      { role: "reader" },
      { path: { projectId: world.team.projectId } },
    );
    const { token } = (await answer.json()) as { token: string };
    const stored = await (await client()).rememberedRequest.findFirstOrThrow({ where: { key } });
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  it.each(["", "two words", "é", "x".repeat(256)])("has a key that can be one: not %j", async (key) => {
    expect((await ask(create, key, { name: "x" })).status).toBe(400);
  });
});

it("tells where the limits stand, and what a body must be", async () => {
  const answer = await ask(create, randomUUID(), { name: "Limits" });
  expect(answer.headers.get("ratelimit-policy")).toMatch(/^"token";q=\d+;w=60, "person";q=\d+;w=60$/);
  expect(answer.headers.get("ratelimit")).toMatch(/^"token";r=\d+;t=\d+, /);
  const form = await ask(create, randomUUID(), "name=x", { headers: { "content-type": "text/plain" } });
  expect([form.status, form.headers.get("content-type")]).toEqual([415, "application/problem+json"]);
});
