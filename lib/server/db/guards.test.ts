import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { replaceInDocument } from "../commands/replace-in-document";
import { linkRevision } from "../data/revisions";
import { review, translate } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import { client, transact, type Transaction } from "./database";

describeOn(everyEngine, "the database itself refuses", () => {
  let document: MadeDocument;
  let first: string;
  let target: string;

  beforeAll(async () => {
    const { owner, translator, reviewer, projectId } = await makeTeam();
    document = await makeDocument(owner, projectId);
    first = document.segments[0]!.id;
    const saved = await translate(translator, first, "Title");
    target = saved.revisionId;
    await review(reviewer, document.segments[0]!, saved);
    await replaceInDocument(translator, {
      documentId: document.id,
      changes: [
        { segmentId: document.segments[1]!.id, baseRevisionId: null, text: "One.", endsApproval: false },
      ],
      mutationId: randomUUID(),
    });
  });

  const change = async (statement: string) => (await client()).$executeRawUnsafe(statement);

  const appendOnly = ["Revision", "Review", "Confirmation", "AuditEvent", "Batch"];

  it.each(appendOnly)("to change a row of %s", async (table) => {
    await expect(change(`UPDATE "${table}" SET "id" = "id"`)).rejects.toThrow(/append_only/);
  });

  it.each(appendOnly)("to remove a row of %s", async (table) => {
    await expect(change(`DELETE FROM "${table}"`)).rejects.toThrow(/append_only/);
  });

  it.each([...appendOnly, "Segment", "Document", "Project"])("to empty %s", async (table) => {
    await expect(change(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow(/append_only/);
  });

  it.each(["Segment", "Document", "Project", "User"])("to remove a %s with a history", async (table) => {
    await expect(change(`DELETE FROM "${table}"`)).rejects.toThrow(/foreign key|append_only|23503/i);
  });

  type Draft = { segmentId: string; n: number; parentId: string | null; side?: "source" | "target" };

  /** A row that is right but for what is asked: its hashes follow the parent that it names. */
  const insert = async (db: Transaction, asked: Draft, wrong: object = {}) => {
    const parent =
      asked.parentId === null ? null : await db.revision.findUnique({ where: { id: asked.parentId } });
    const row = linkRevision({
      segmentId: asked.segmentId,
      side: "target",
      parent,
      text: "x",
      authorId: null,
      origin: "imported",
      version: 99,
      mutationId: randomUUID(),
      createdAt: new Date(),
    });
    return db.revision.create({ data: { ...row, ...asked, ...wrong } });
  };
  const draft = async (asked: Draft, wrong?: object) => insert(await client(), asked, wrong);

  it("a revision whose parent belongs to another segment", async () => {
    const segmentId = document.segments[1]!.id;
    await expect(draft({ segmentId, n: 2, parentId: target })).rejects.toThrow(/broken_chain/);
  });

  it("a revision whose parent is of the other side", async () => {
    const parentId = document.segments[0]!.sourceRevisionId;
    await expect(draft({ segmentId: first, n: 2, parentId })).rejects.toThrow(/broken_chain/);
  });

  it("a revision that leaves a number out", async () => {
    await expect(draft({ segmentId: first, n: 3, parentId: target })).rejects.toThrow(/broken_chain/);
  });

  it("a second revision upon the same parent", async () => {
    const asked = { segmentId: first, n: 2, parentId: target };
    await expect(transact(async (tx) => [await insert(tx, asked), await insert(tx, asked)])).rejects.toThrow(
      /unique/i,
    );
  });

  it.each([
    [1, null],
    [2, null],
  ])("number %s without a parent where there is one already", async (n, parentId) => {
    await expect(draft({ segmentId: first, n, parentId })).rejects.toThrow(
      /unique|revision_first_has_no_parent/i,
    );
  });

  it.each([
    ["a target of another segment", "targetHeadId", () => target, 1],
    ["a source of another segment", "sourceHeadId", () => document.segments[0]!.sourceRevisionId, 1],
    ["a source as the target", "targetHeadId", () => document.segments[1]!.sourceRevisionId, 1],
  ] as const)("%s as head", async (_, column, revision, at) => {
    const set = `UPDATE "Segment" SET "${column}" = '${revision()}' WHERE "id" = '${document.segments[at]!.id}'`;
    await expect(change(set)).rejects.toThrow(/foreign_head/);
  });

  it("a review that names another text's hash", async () => {
    const db = await client();
    const real = await db.review.findFirstOrThrow({ omit: { id: true } });
    const data = { ...real, version: 50, mutationId: randomUUID(), targetSha256: "0".repeat(64) };
    await expect(db.review.create({ data })).rejects.toThrow(/foreign key/i);
  });

  it("sending back without a reason", async () => {
    const db = await client();
    const real = await db.review.findFirstOrThrow({ omit: { id: true } });
    const data = {
      ...real,
      version: 51,
      mutationId: randomUUID(),
      decision: "changes_requested",
      reason: " ",
    } as const;
    await expect(db.review.create({ data })).rejects.toThrow(/review_sent_back_says_why/);
  });
});
