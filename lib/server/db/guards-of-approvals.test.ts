import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { linkRevision } from "../data/revisions";
import { confirm, review, save, translate, type Saved } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import { client, transact } from "./database";

describeOn(everyEngine, "whatever the code says, the database refuses", () => {
  let team: Team;
  let document: MadeDocument;
  /** Approved, translated, sent back, draft and not started, in this order. */
  let ids: readonly string[];
  let approved: Saved;
  let translated: Saved;

  beforeAll(async () => {
    team = await makeTeam();
    const lines = ["Judul", "Satu.", "Dua.", "Tiga.", "Empat."];
    document = await makeDocument(team.owner, team.projectId, { lines });
    ids = document.segments.map(({ id }) => id);
    approved = await translate(team.translator, ids[0]!, "Title");
    await review(team.reviewer, document.segments[0]!, approved);
    translated = await translate(team.translator, ids[1]!, "One.");
    const back = await translate(team.translator, ids[2]!, "Two.");
    await review(team.reviewer, document.segments[2]!, back, {
      decision: "changes_requested",
      reason: "No.",
    });
    await save(team.translator, ids[3]!, "Three.");
  });

  const run = async (statement: string) => (await client()).$executeRawUnsafe(statement);
  const setStatus = (at: number, status: string) =>
    run(`UPDATE "Segment" SET "status" = '${status}' WHERE "id" = '${ids[at]!}'`);

  it.each([
    [1, "approved", "no reviewer has decided"],
    [2, "approved", "the decision was to send it back"],
    [3, "approved", "nobody has confirmed"],
    [4, "approved", "nobody has typed"],
    [3, "translated", "nobody has confirmed"],
    [4, "translated", "nobody has typed"],
    [0, "changes_requested", "the decision was to approve"],
    [1, "changes_requested", "no reviewer has decided"],
    [4, "draft", "nobody has typed"],
    [0, "not_started", "there is a text"],
    [3, "not_started", "there is a text"],
  ])("segment %i to be %s where %s", async (at, status) => {
    await expect(setStatus(at, status)).rejects.toThrow(/unproved_status/);
  });

  it("an approval to outlive the text it was about", async () => {
    await expect(
      transact(async (tx) => {
        const parent = await tx.revision.findUniqueOrThrow({ where: { id: approved.revisionId } });
        const row = linkRevision({
          ...{ segmentId: ids[0]!, side: "target", parent, text: "Another", origin: "typed" },
          ...{
            authorId: team.translator.userId,
            version: 4,
            mutationId: randomUUID(),
            createdAt: new Date(),
          },
        });
        await tx.revision.create({ data: row });
        await tx.segment.update({ where: { id: ids[0]! }, data: { targetHeadId: row.id, version: 4 } });
      }),
    ).rejects.toThrow(/unproved_status/);
  });

  it.each([
    ["another text's hash", { sha256: "0".repeat(64) }, /another text's hash/],
    ["a chain that does not follow", { chainHash: "0".repeat(64) }, /breaks the chain/],
    ["another author than was hashed", { authorId: null }, /breaks the chain/],
    ["a text that is not shown afterwards", {}, /foreign_head/],
  ])("a revision with %s", async (_, wrong, message) => {
    const db = await client();
    const parent = await db.revision.findUniqueOrThrow({ where: { id: approved.revisionId } });
    const row = linkRevision({
      ...{ segmentId: ids[0]!, side: "target", parent, text: "Another", origin: "typed" },
      ...{ authorId: team.translator.userId, version: 4, mutationId: randomUUID(), createdAt: new Date() },
    });
    await expect(db.revision.create({ data: { ...row, ...wrong } })).rejects.toThrow(message);
  });

  it("a version that goes back", async () => {
    await expect(run(`UPDATE "Segment" SET "version" = 0 WHERE "id" = '${ids[0]!}'`)).rejects.toThrow(
      /older_version/,
    );
  });

  it.each([
    ["about a text of another segment", () => ({ targetRevisionId: approved.revisionId })],
    ["about a source", () => ({ targetRevisionId: document.segments[1]!.sourceRevisionId })],
  ])("a confirmation %s", async (_, change) => {
    const db = await client();
    const real = await db.confirmation.findFirstOrThrow({
      where: { segmentId: ids[1]! },
      omit: { id: true },
    });
    const data = { ...real, version: 60, mutationId: randomUUID(), ...change() };
    await expect(db.confirmation.create({ data })).rejects.toThrow(/foreign_text/);
  });

  const copyReview = async (change: object) => {
    const db = await client();
    const real = await db.review.findFirstOrThrow({ where: { segmentId: ids[0]! }, omit: { id: true } });
    return db.review.create({ data: { ...real, version: 61, mutationId: randomUUID(), ...change } });
  };

  it("a review of what was not seen", async () => {
    await expect(copyReview({ seenTargetRevisionId: translated.revisionId })).rejects.toThrow(/foreign_text/);
  });

  it("a review that says it edited and did not", async () => {
    await expect(copyReview({ decision: "approved_with_edits" })).rejects.toThrow(/foreign_text/);
  });

  it("one's own text approved", async () => {
    await expect(copyReview({ reviewerId: team.translator.userId })).rejects.toThrow(/own_text/);
  });

  it("an override where the project allows none", async () => {
    const change = { reviewerId: team.translator.userId, isOverride: true, reason: "In a hurry." };
    await expect(copyReview(change)).rejects.toThrow(/own_text/);
  });

  it("one's own text approved after it was split", async () => {
    const other = await makeDocument(team.owner, team.projectId, { lines: ["Judul satu dua"] });
    const mine = await save(team.reviewer, other.segments[0]!.id, "Title one two");
    const { splitSegment } = await import("../commands/split-segment");
    const { segmentIds } = await splitSegment(team.translator, {
      segmentId: other.segments[0]!.id,
      sourceRevisionId: other.segments[0]!.sourceRevisionId,
      targetRevisionId: mine.revisionId,
      sourceOffset: 6,
      targetOffset: 6,
      mutationId: randomUUID(),
    });
    const db = await client();
    const half = await db.segment.findUniqueOrThrow({
      where: { id: segmentIds[0]! },
      include: { sourceHead: true, targetHead: true },
    });
    await confirm(team.translator, half.id, half.targetHeadId!);
    const approval = copyReview({
      segmentId: half.id,
      sourceRevisionId: half.sourceHeadId,
      sourceSha256: half.sourceHead!.sha256,
      targetRevisionId: half.targetHeadId,
      targetSha256: half.targetHead!.sha256,
      seenTargetRevisionId: half.targetHeadId,
    });
    await expect(approval).rejects.toThrow(/own_text/);
  });

  it("nothing of what is right", async () => {
    await confirm(
      team.translator,
      ids[2]!,
      (await save(team.translator, ids[2]!, "Two, mended.", await headOf(2))).revisionId,
    );
    await run(`UPDATE "Segment" SET "updatedAt" = now()`);
  });

  const headOf = async (at: number) =>
    (await (await client()).segment.findUniqueOrThrow({ where: { id: ids[at]! } })).targetHeadId;
});
