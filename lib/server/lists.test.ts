import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { remark } from "./testing/remark";
import { makePersonalToken } from "./commands/manage-tokens";
import { splitSegment } from "./commands/split-segment";
import { mergeSegments } from "./commands/merge-segments";
import { undoStructureChange } from "./commands/undo-structure-change";
import { makeCursor } from "./cursor";
import { confirm, review, save, translate } from "./testing/do-work";
import { makeDocument, type MadeDocument } from "./testing/make-document";
import { addToProject, makeProject, makeTeam, type Team } from "./testing/make-people";
import { openTestDatabase } from "./testing/open-test-database";
import { findRoutes, host } from "./testing/routes";

vi.mock("next-auth", () => ({ default: () => () => Response.json({}), getServerSession: () => null }));

type Item = Readonly<Record<string, unknown>>;
type Answer = { readonly items: readonly Item[]; readonly next: string | null; readonly link: string | null };

let close: () => Promise<void>;
let team: Team;
let document: MadeDocument;
let token: string;
const routes = await findRoutes();

beforeAll(async () => {
  close = await openTestDatabase("pglite");
  team = await makeTeam();
  const lines = ["Judul", "Satu kata.", "Dua kata.", "Tiga kata.", "Empat kata.", "Lima kata.", "Enam kata."];
  document = await makeDocument(team.owner, team.projectId, { lines });
  ({ token } = await makePersonalToken(team.owner, {
    name: "Reader",
    scopes: ["read"],
    projectId: null,
    days: 7,
  }));
});
afterAll(() => close());

async function get(
  route: string,
  path: Readonly<Record<string, string>>,
  query: Readonly<Record<string, string>>,
) {
  const address = route.replaceAll(/\[(\w+)\]/g, (_, name: string) => path[name]!);
  const request = new Request(`http://${host}${address}?${new URLSearchParams(query).toString()}`, {
    headers: { host, authorization: `Bearer ${token}` },
  });
  return routes.get(`GET ${route}`)!(request, { params: Promise.resolve(path) });
}

async function page(
  route: string,
  path: Readonly<Record<string, string>>,
  query: Readonly<Record<string, string>>,
): Promise<Answer> {
  const response = await get(route, path, query);
  expect(response.status).toBe(200);
  return { ...((await response.json()) as Answer), link: response.headers.get("link") };
}

/** Every page of a list; `between` happens after each. */
async function walk(
  route: string,
  path: Readonly<Record<string, string>>,
  limit: number,
  between: (turn: number) => Promise<unknown> = () => Promise.resolve(),
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  for (let turn = 0; turn < 50; turn++) {
    const {
      items: found,
      next,
      link,
    }: Answer = await page(route, path, {
      limit: String(limit),
      ...(cursor === null ? {} : { cursor }),
    });
    items.push(...found);
    expect(link === null).toBe(next === null);
    if (next === null) return items;
    expect(found).toHaveLength(limit);
    // The link is the same step as the cursor.
    const [, address] = /^<([^>]+)>; rel="next"$/.exec(link!)!;
    expect(new URL(address!, `http://${host}`).searchParams.get("cursor")).toBe(next);
    expect(new URL(address!, `http://${host}`).searchParams.get("limit")).toBe(String(limit));
    cursor = next;
    await between(turn);
  }
  throw new Error("The list does not end.");
}

const idsOf = (items: readonly Item[]) => items.map(({ id }) => id);
const segments = "/api/v1/documents/[documentId]/segments";
const inDocument = () => ({ documentId: document.id });

describe("a list in pages", () => {
  it.each([1, 2, 3, 7, 200])("has every segment once and in order, %i a page", async (limit) => {
    const items = await walk(segments, inDocument(), limit);
    expect(idsOf(items)).toEqual(document.segments.map(({ id }) => id));
    expect(items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it("goes on behind the same segment while others are split before it, and shows what became of the last", async () => {
    const other = await makeDocument(team.owner, team.projectId, {
      lines: ["Judul", "Satu kata.", "Dua kata.", "Tiga kata.", "Empat kata."],
    });
    const split = (at: number) =>
      splitSegment(team.translator, {
        segmentId: other.segments[at]!.id,
        sourceRevisionId: other.segments[at]!.sourceRevisionId,
        targetRevisionId: null,
        sourceOffset: 4,
        mutationId: randomUUID(),
      });
    let made: readonly string[] = [];
    const items = await walk(segments, { documentId: other.id }, 2, async (turn) => {
      // After the first page one that was seen becomes two; after the second, the very last one that was seen.
      if (turn === 0) await split(0);
      if (turn === 1) made = (await split(3)).segmentIds;
    });
    expect(idsOf(items)).toEqual([
      ...other.segments.slice(0, 4).map(({ id }) => id),
      ...made,
      other.segments[4]!.id,
    ]);
  });

  it("passes nothing by where the last of a page is merged with the next, and shows nothing again when that is undone", async () => {
    const other = await makeDocument(team.owner, team.projectId, {
      lines: ["Judul", "Satu kata. Dua kata. Tiga kata. Empat kata."],
    });
    const [title, one, two, three, four] = other.segments;
    const heads = [one!, two!].map(({ id, sourceRevisionId }) => ({
      segmentId: id,
      sourceRevisionId,
      targetRevisionId: null,
    }));
    const merge = () =>
      mergeSegments(team.translator, { documentId: other.id, segments: heads, mutationId: randomUUID() });
    let changeId = "";
    let mergedIds: readonly string[] = [];
    const items = await walk(segments, { documentId: other.id }, 2, async (turn) => {
      if (turn === 0) ({ changeId, segmentIds: mergedIds } = await merge());
    });
    expect(idsOf(items)).toEqual([title!.id, one!.id, ...mergedIds, three!.id, four!.id]);

    const first = await page(segments, { documentId: other.id }, { limit: "2" });
    expect(idsOf(first.items)).toEqual([title!.id, ...mergedIds]);
    await undoStructureChange(team.translator, { documentId: other.id, changeId, mutationId: randomUUID() });
    const rest = await page(segments, { documentId: other.id }, { cursor: first.next! });
    expect(idsOf(rest.items)).toEqual([one!.id, two!.id, three!.id, four!.id]);
  });

  it("shows the documents that were there at the start once each while new ones come", async () => {
    const projectId = await makeProject(team.owner);
    const make = () => makeDocument(team.owner, projectId, { lines: [`Judul ${randomUUID()}`] });
    const first = [await make(), await make(), await make(), await make()];
    const items = await walk("/api/v1/projects/[projectId]/documents", { projectId }, 1, make);
    expect(idsOf(items)).toEqual(first.map(({ id }) => id).toReversed());
    const progress = items[0]!.progress as Record<string, { segments: number }>;
    expect(progress.not_started!.segments).toBe(1);
  });

  it("shows projects, members and decisions", async () => {
    const more = await makeProject(team.owner, "One more");
    const projects = await walk("/api/v1/projects", {}, 1);
    expect(idsOf(projects)).toEqual(expect.arrayContaining([team.projectId, more]));
    expect(new Set(idsOf(projects)).size).toBe(projects.length);

    const members = await walk("/api/v1/projects/[projectId]/members", { projectId: team.projectId }, 2);
    expect(members.map(({ role }) => role).toSorted()).toEqual(["owner", "reader", "reviewer", "translator"]);
    for (const { email } of members) expect(email).toContain("@");

    const seen = await translate(team.translator, document.segments[1]!.id, "One word.");
    await review(team.reviewer, document.segments[1]!, seen, {
      decision: "changes_requested",
      reason: "Dull",
    });
    const again = await save(team.translator, document.segments[1]!.id, "A single word.", seen.revisionId);
    await confirm(team.translator, document.segments[1]!.id, again.revisionId);
    await review(team.reviewer, document.segments[1]!, again, { decision: "approved" });
    const decisions = await walk("/api/v1/documents/[documentId]/reviews", inDocument(), 1);
    expect(decisions.map(({ decision }) => decision)).toEqual(["approved", "changes_requested"]);
    expect(decisions[0]).toMatchObject({ targetRevisionId: again.revisionId, by: { name: "A reviewer" } });
    const elsewhere = await page("/api/v1/documents/[documentId]/reviews", inDocument(), {
      segmentId: document.segments[2]!.id,
    });
    expect(elsewhere).toMatchObject({ items: [], next: null });
    const approved = await page(segments, inDocument(), { status: "approved" });
    expect(idsOf(approved.items)).toEqual([document.segments[1]!.id]);
  });

  it("shows annotations from the first on, those that come meanwhile at the end", async () => {
    const make = (body: string) =>
      remark(team.translator, document.id, {
        segmentId: document.segments[0]!.id,
        side: "source",
        revisionId: document.segments[0]!.sourceRevisionId,
        start: 0,
        end: 5,
        body,
      });
    const ids = [await make("One"), await make("Two"), await make("Three")];
    const address = "/api/v1/documents/[documentId]/annotations";
    const items = await walk(address, inDocument(), 2, async (turn) => {
      if (turn === 0) ids.push(await make("Four"));
    });
    expect(idsOf(items)).toEqual(ids);
    expect(items.map(({ body }) => body)).toEqual(["One", "Two", "Three", "Four"]);
  });

  it.each(["0", "201", "-1", "1.5", "many"])("refuses a limit of %s", async (limit) => {
    expect((await get(segments, inDocument(), { limit })).status).toBe(422);
  });

  it("refuses a cursor that is none, and one of another list", async () => {
    const other = await makeDocument(team.owner, team.projectId, { lines: ["Lain", "Lagi."] });
    const strange = [
      "",
      "x",
      "%%%",
      Buffer.from("[1]").toString("base64url"),
      makeCursor(`segments ${other.id} `, [document.segments[0]!.id, 1]),
      makeCursor(`segments ${document.id} `, "1"),
      makeCursor(`segments ${document.id} draft`, [document.segments[0]!.id, 1]),
    ];
    for (const cursor of strange) {
      const response = await get(segments, inDocument(), { cursor });
      expect([cursor, response.status]).toEqual([cursor, 422]);
      expect(await response.json()).toMatchObject({ code: "invalid", field: "cursor" });
    }
  });
});

it("shows members to each other without their addresses", async () => {
  const { token: theirs } = await makePersonalToken(team.translator, {
    name: "Theirs",
    scopes: ["read"],
    projectId: null,
    days: 7,
  });
  const own = token;
  token = theirs;
  await addToProject(team.owner, team.projectId, "reader");
  const members = await walk("/api/v1/projects/[projectId]/members", { projectId: team.projectId }, 200);
  token = own;
  for (const { email } of members) expect(email).toBeNull();
});

it("tells with a segment what a save of it has to name", async () => {
  const route = "/api/v1/segments/[segmentId]";
  const [first, second] = document.segments;
  expect((await get(route, { segmentId: first!.id }, {})).headers.get("etag")).toBe('"none"');
  const saved = await save(team.translator, first!.id, "Title");
  expect((await get(route, { segmentId: first!.id }, {})).headers.get("etag")).toBe(`"${saved.revisionId}"`);
  expect((await get(route, { segmentId: second!.id }, {})).headers.get("etag")).not.toBe('"none"');
});
