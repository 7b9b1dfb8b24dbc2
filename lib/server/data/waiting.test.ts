import { beforeEach, expect, it } from "vitest";
import { segmentStatuses } from "@/lib/document/status";
import { changeBlock } from "../commands/change-block";
import { exportDocument } from "../commands/export-document";
import { removeMember } from "../commands/manage-project";
import { client } from "../db/database";
import { confirm, review, save, translate } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { addToProject, makeProject, makeTeam, makeViewer, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import type { Viewer } from "../viewer";
import { listDocuments } from "./documents";
import { listQueue } from "./queue";
import { getBilingual } from "./workbench";

const lines = ["Judul ini.", "Satu dua tiga.", "Empat lima.", "Enam.", "Iklan iklan iklan iklan."];

describeOn(everyEngine, "what waits, and how far things are", () => {
  let team: Team;
  let document: MadeDocument;

  beforeEach(async () => {
    team = await makeTeam();
    const roles = ["title", "paragraph", "paragraph", "paragraph", "boilerplate"] as const;
    document = await makeDocument(team.owner, team.projectId, { lines, roles });
  });

  const waiting = async (viewer: Viewer, status: "translated" | "changes_requested") =>
    (await listQueue(viewer, { status, documentId: document.id })).map(({ number }) => number);
  const segment = (at: number) => document.segments[at]!;

  it("a confirmed text waits for those who review, and for nobody else", async () => {
    await translate(team.translator, segment(0).id, "Title");
    await save(team.translator, segment(1).id, "Only a draft");
    expect(await waiting(team.reviewer, "translated")).toEqual([1]);
    expect(await waiting(team.owner, "translated")).toEqual([1]);
    for (const viewer of [team.translator, team.reader, await makeViewer()]) {
      expect(await waiting(viewer, "translated")).toEqual([]);
    }
  });

  it("one's own text is marked, since somebody else has to approve it", async () => {
    await translate(team.reviewer, segment(0).id, "Title");
    const filter = { status: "translated", documentId: document.id } as const;
    expect((await listQueue(team.reviewer, filter))[0]?.target.isOwn).toBe(true);
    expect((await listQueue(team.owner, filter))[0]?.target.isOwn).toBe(false);
  });

  it("a text that was sent back waits for the one who wrote it, with the reason, until it is confirmed again", async () => {
    const other = await addToProject(team.owner, team.projectId, "translator");
    const seen = await translate(team.translator, segment(0).id, "Titel");
    await review(team.reviewer, segment(0), seen, { decision: "changes_requested", reason: "Spelling." });
    expect(await waiting(team.reviewer, "translated")).toEqual([]);
    expect(await waiting(other, "changes_requested")).toEqual([]);
    const [item] = await listQueue(team.translator, { status: "changes_requested" });
    expect(item?.sentBack).toEqual({ reason: "Spelling.", byName: team.reviewer.name });
    const mended = await save(team.translator, segment(0).id, "Title", seen.revisionId);
    expect(await waiting(team.translator, "changes_requested")).toEqual([1]);
    await confirm(team.translator, segment(0).id, mended.revisionId);
    expect(await waiting(team.translator, "changes_requested")).toEqual([]);
    const [again] = await listQueue(team.reviewer, { status: "translated" });
    expect(again).toMatchObject({ before: { kind: "sent_back", text: "Titel" }, target: { text: "Title" } });
  });

  it("a text that was sent back waits for all who translate, once its author is gone", async () => {
    const other = await addToProject(team.owner, team.projectId, "translator");
    const seen = await translate(team.translator, segment(0).id, "Titel");
    await review(team.reviewer, segment(0), seen, { decision: "changes_requested", reason: "Spelling." });
    await removeMember(team.owner, { projectId: team.projectId, userId: team.translator.userId });
    expect(await waiting(team.translator, "changes_requested")).toEqual([]);
    expect(await waiting(other, "changes_requested")).toEqual([1]);
    expect(await waiting(team.owner, "changes_requested")).toEqual([1]);
    expect(await waiting(team.reader, "changes_requested")).toEqual([]);
  });

  it("shows what was approved before, once an approved text was changed", async () => {
    const seen = await translate(team.translator, segment(0).id, "Title");
    await review(team.reviewer, segment(0), seen);
    const changed = await save(team.translator, segment(0).id, "This title", seen.revisionId);
    await confirm(team.translator, segment(0).id, changed.revisionId);
    const [item] = await listQueue(team.reviewer, { status: "translated" });
    expect(item).toMatchObject({
      before: { kind: "approved", text: "Title" },
      target: { text: "This title" },
    });
  });

  it("nothing waits for somebody who left the project, nor in what became boilerplate", async () => {
    await translate(team.translator, segment(1).id, "One two three.");
    const { blockId } = segment(1);
    await changeBlock(team.owner, { documentId: document.id, blockId, role: "boilerplate" });
    expect(await waiting(team.reviewer, "translated")).toEqual([]);
    await changeBlock(team.owner, { documentId: document.id, blockId, role: "paragraph" });
    expect(await waiting(team.reviewer, "translated")).toEqual([2]);
    const { projectId, reviewer } = team;
    await removeMember(team.owner, { projectId, userId: reviewer.userId });
    expect(await waiting(reviewer, "translated")).toEqual([]);
  });

  const progress = async () =>
    (await listDocuments(team.reader, team.projectId)).find(({ id }) => id === document.id)!.progress;

  it("progress counts segments and words by status, without the boilerplate", async () => {
    const none = { segments: 0, words: 0 };
    const empty = Object.fromEntries(segmentStatuses.map((status) => [status, none]));
    expect(await progress()).toEqual({ ...empty, not_started: { segments: 4, words: 8 } });
    const seen = await translate(team.translator, segment(0).id, "Title");
    await review(team.reviewer, segment(0), seen);
    await translate(team.translator, segment(1).id, "One two three.");
    await save(team.translator, segment(2).id, "Four");
    expect(await progress()).toEqual({
      not_started: { segments: 1, words: 1 },
      draft: { segments: 1, words: 2 },
      translated: { segments: 1, words: 3 },
      changes_requested: none,
      approved: { segments: 1, words: 2 },
    });
    await changeBlock(team.owner, {
      documentId: document.id,
      blockId: segment(1).blockId,
      role: "boilerplate",
    });
    expect((await progress()).translated).toEqual(none);
  });

  it("progress equals what the rows add up to", async () => {
    const db = await client();
    const rows = await db.segment.findMany({
      where: { documentId: document.id, block: { role: { not: "boilerplate" } } },
    });
    const stored = await progress();
    for (const status of segmentStatuses) {
      const own = rows.filter((row) => row.status === status);
      const words = own.reduce((sum, { wordCount }) => sum + wordCount, 0);
      expect(stored[status]).toEqual({ segments: own.length, words });
    }
  });

  it("home shows one's own documents, the last changed first", async () => {
    const later = await makeDocument(team.owner, team.projectId);
    const other = await makeProject(await makeViewer());
    expect(other).not.toBe(team.projectId);
    expect((await listDocuments(team.translator)).map(({ id }) => id)).toEqual([later.id, document.id]);
    // The database's clock tells milliseconds; the next write falls into a later one.
    await new Promise((resolve) => setTimeout(resolve, 5));
    await save(team.translator, segment(0).id, "Title");
    expect((await listDocuments(team.translator)).map(({ id }) => id)).toEqual([document.id, later.id]);
    expect(await listDocuments(await makeViewer())).toEqual([]);
  });

  it("boilerplate does not leave the house, nor an unapproved text among approved ones", async () => {
    const seen = await translate(team.translator, segment(0).id, "Approved title");
    await review(team.reviewer, segment(0), seen);
    await save(team.translator, segment(1).id, "Draft words");
    const approved = await getBilingual(team.reader, document.id, "approved_only");
    const targets = approved.blocks.flatMap(({ segments }) => segments.map(({ target }) => target));
    expect(targets).toEqual(["Approved title", "", "", ""]);
    for (const scope of ["as_it_stands", "approved_only"] as const) {
      const file = await exportDocument(team.reader, { documentId: document.id, format: "html", scope });
      const html = Buffer.from(file.bytes).toString("utf8");
      expect(html).toContain("Approved title");
      expect(html).not.toContain("Iklan");
      expect(html.includes("Draft words")).toBe(scope === "as_it_stands");
    }
  });

  it("boilerplate takes no writes", async () => {
    await expect(save(team.translator, segment(4).id, "Advertisement")).rejects.toMatchObject({
      code: "invalid",
    });
  });
});
