import { beforeEach, expect, it } from "vitest";
import { Refusal } from "../refusal";
import { translate } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeProject, makeTeam, makeViewer, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import { listQueueDocuments, pageQueue } from "./paged-queue";
import type { QueueFilter } from "./queue";

const status = "translated";

describeOn(everyEngine, "the queue across documents", () => {
  let team: Team;
  let first: MadeDocument;
  let second: MadeDocument;

  beforeEach(async () => {
    team = await makeTeam();
    first = await makeDocument(team.owner, team.projectId, { lines: ["Satu.", "Dua.", "Tiga."] });
    second = await makeDocument(team.owner, team.projectId, { lines: ["Empat.", "Lima."] });
    for (const { id } of [...first.segments, ...second.segments]) {
      await translate(team.translator, id, "Text");
    }
  });

  const all = async (filter: Partial<QueueFilter>, limit: number) => {
    const pages: string[][] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const page = await pageQueue(team.reviewer, {
        status,
        ...filter,
        limit,
        ...(cursor === undefined ? {} : { cursor }),
      });
      pages.push(page.items.map(({ segmentId }) => segmentId));
      cursor = page.next ?? undefined;
      more = page.next !== null;
    }
    return pages;
  };
  const ids = (...documents: readonly MadeDocument[]) =>
    documents
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap(({ segments }) => segments.map(({ id }) => id));

  it.each(["text", "oldest", "newest"] as const)(
    "pages name every segment once, in the order %s",
    async (order) => {
      const pages = await all({ order }, 2);
      expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
      const [whole] = await all({ order }, 200);
      expect(pages.flat()).toEqual(whole);
      expect(new Set(whole)).toEqual(new Set(ids(first, second)));
      if (order === "text") expect(whole).toEqual(ids(first, second));
    },
  );

  it("is narrowed by document, project, person and time", async () => {
    const found = async (filter: Partial<QueueFilter>) => (await all(filter, 200)).flat();
    const soon = new Date(Date.now() + 60_000);
    const long = new Date(Date.now() - 3_600_000);
    expect(await found({ documentId: second.id })).toEqual(ids(second));
    expect(await found({ projectId: team.projectId })).toEqual(ids(first, second));
    expect(await found({ projectId: await makeProject(team.reviewer) })).toEqual([]);
    expect(await found({ personId: team.translator.userId })).toHaveLength(5);
    expect(await found({ personId: team.owner.userId })).toEqual([]);
    expect(await found({ since: long, before: soon })).toHaveLength(5);
    expect(await found({ since: soon })).toEqual([]);
    expect(await found({ before: long })).toEqual([]);
  });

  it("counts by document what the viewer may review, and nothing for others", async () => {
    const counted = async (viewer: Team["owner"], filter: Partial<QueueFilter> = {}) =>
      new Map(
        (await listQueueDocuments(viewer, { status, ...filter })).map((one) => [one.documentId, one.count]),
      );
    const both = new Map([
      [first.id, 3],
      [second.id, 2],
    ]);
    expect(await counted(team.reviewer)).toEqual(both);
    expect(await counted(team.reviewer, { documentId: second.id })).toEqual(both);
    for (const viewer of [team.translator, team.reader, await makeViewer()]) {
      expect(await counted(viewer)).toEqual(new Map());
      expect((await pageQueue(viewer, { status, limit: 10 })).items).toEqual([]);
    }
  });

  it("refuses a cursor of another order", async () => {
    const { next } = await pageQueue(team.reviewer, { status, limit: 1 });
    const asked = { status, order: "newest", limit: 1, cursor: next! } as const;
    await expect(pageQueue(team.reviewer, asked)).rejects.toBeInstanceOf(Refusal);
  });
});
