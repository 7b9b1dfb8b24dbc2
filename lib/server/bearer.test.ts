import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Scope } from "@/lib/permission/scope";
import { changePassword } from "./commands/manage-account";
import { removeMember } from "./commands/manage-project";
import { makePersonalToken, revokePersonalToken } from "./commands/manage-tokens";
import { client } from "./db/database";
import { accessTable } from "./testing/access-table";
import { makeWorld, type World } from "./testing/access-world";
import { makeProject, testPassword } from "./testing/make-people";
import { openTestDatabase } from "./testing/open-test-database";
import { call, findRoutes } from "./testing/routes";
import type { SignedIn } from "./viewer";

const cookie = vi.hoisted((): { sessionId: string | null } => ({ sessionId: null }));

vi.mock("next-auth", () => ({
  default: () => () => Promise.resolve(Response.json({})),
  getServerSession: () => Promise.resolve(cookie.sessionId === null ? null : { sessionId: cookie.sessionId }),
}));

let close: () => Promise<void>;
let world: World;
const routes = await findRoutes();
const forSessions = [...routes].filter(([, { operation }]) => operation?.scope === "session");

beforeAll(async () => {
  close = await openTestDatabase("pglite");
  world = await makeWorld();
});
afterAll(() => close());

async function make(viewer: SignedIn, scopes: Scope[], projectId: string | null = null): Promise<string> {
  return (await makePersonalToken(viewer, { name: "Script", scopes, projectId, days: 7 })).token;
}

/** Asks as a program does: with a token, without a cookie, without a word about where it comes from. */
function ask(
  name: string,
  token: string,
  from = world,
  path?: Readonly<Record<string, string>>,
): Promise<Response> {
  const asked = accessTable[name]!.ask(from);
  const given = path === undefined ? asked : { ...asked, path };
  return call(routes.get(name)!, name, given, { authorization: `Bearer ${token}` });
}

const read = "GET /api/v1/documents/[documentId]";
const save = "PUT /api/v1/segments/[segmentId]/target";
const review = "POST /api/v1/segments/[segmentId]/reviews";

describe("a token", () => {
  it("carries out what its scopes and its person's role allow, without a page of ours", async () => {
    const fresh = await makeWorld();
    const token = await make(fresh.team.translator, ["translate"]);
    expect((await ask(read, token, fresh)).status).toBe(200);
    expect((await ask(save, token, fresh)).status).toBe(200);
  });

  it.each([
    ["read", save],
    ["annotate", save],
    ["translate", review],
    ["review", "PATCH /api/v1/projects/[projectId]"],
    ["translate", "POST /api/v1/documents/[documentId]/annotations"],
    ["translate", "GET /api/v1/documents/[documentId]/division"],
  ] as const)("with the scope %s does not do: %s", async (scope, name) => {
    const response = await ask(name, await make(world.team.owner, [scope]));
    expect(response.status).toBe(403);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });

  it("never exceeds its person", async () => {
    const all: Scope[] = ["read", "translate", "annotate", "review", "documents", "release", "project"];
    expect((await ask(save, await make(world.team.reader, all))).status).toBe(403);
    expect((await ask(review, await make(world.team.translator, all))).status).toBe(403);
    expect((await ask(read, await make(world.stranger, all))).status).toBe(404);
  });

  it("for one project knows of no other", async () => {
    const other = await makeProject(world.team.owner, "Another");
    const token = await make(world.team.owner, ["read", "project"], other);
    expect((await ask(read, token)).status).toBe(404);
    expect((await ask("PATCH /api/v1/projects/[projectId]", token)).status).toBe(404);
    expect((await ask("POST /api/v1/projects", token)).status).toBe(403);
    const own = await ask("GET /api/v1/projects/[projectId]/segmentation", token, world, {
      projectId: other,
    });
    expect(own.status).toBe(200);
  });

  it("is not made for a project that one is no member of", async () => {
    await expect(make(world.stranger, ["read"], world.team.projectId)).rejects.toThrow(/no such project/);
  });

  it.each(forSessions.map(([name]) => [name]))("is no session: %s", async (name) => {
    expect((await ask(name, world.token.token)).status).toBe(403);
  });

  it("does not borrow the session of a cookie that comes along", async () => {
    cookie.sessionId = world.team.owner.sessionId;
    const token = await make(world.team.owner, ["read"]);
    expect((await ask(save, token)).status).toBe(403);
    expect((await ask(read, "padanan_nobody-knows-this-one-000000000000")).status).toBe(401);
    cookie.sessionId = null;
  });

  it.each(["", "Basic eDp5", "Bearer", "Bearer x y", "Bearer padanan_short"])(
    "is not: %j",
    async (authorization) => {
      const response = await call(routes.get(read)!, read, accessTable[read]!.ask(world), { authorization });
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toMatch(/^Bearer/);
    },
  );
});

describe("the power of a token ends at once", () => {
  let fresh: World;
  let person: SignedIn;
  let token: string;

  it.each<readonly [string, number, () => Promise<unknown>]>([
    [
      "when it is revoked",
      401,
      async () => {
        const { id } = await (await client()).apiToken.findFirstOrThrow({ where: { userId: person.userId } });
        await revokePersonalToken(person, { tokenId: id });
      },
    ],
    [
      "when its time has run out",
      401,
      async () =>
        (await client()).apiToken.updateMany({
          where: { userId: person.userId },
          data: { expiresAt: new Date() },
        }),
    ],
    [
      "when its person is disabled",
      401,
      async () =>
        (await client()).user.update({ where: { id: person.userId }, data: { disabledAt: new Date() } }),
    ],
    [
      "when its person changes the password",
      401,
      () => changePassword(person, { current: testPassword, password: "another long password" }),
    ],
    [
      "when its person is removed from the project",
      404,
      () => removeMember(fresh.team.owner, { projectId: fresh.team.projectId, userId: person.userId }),
    ],
  ])("%s", async (_, status, end) => {
    fresh = await makeWorld();
    person = fresh.team.translator;
    token = await make(person, ["read"]);
    expect((await ask(read, token, fresh)).status).toBe(200);
    await end();
    expect((await ask(read, token, fresh)).status).toBe(status);
  });
});

it("only the hash of a token is kept, and when it was used is told", async () => {
  const { token } = world.token;
  await ask(read, token);
  const db = await client();
  const stored = await db.apiToken.findUniqueOrThrow({ where: { id: world.token.id } });
  expect(JSON.stringify(stored)).not.toContain(token.slice(0, -4));
  expect(stored.hint).toBe(token.slice(-4));
  expect(stored.lastUsedAt).not.toBeNull();
});
