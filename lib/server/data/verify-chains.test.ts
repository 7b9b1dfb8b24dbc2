import { beforeAll, expect, it } from "vitest";
import { exportAudit } from "../commands/export-audit";
import { client } from "../db/database";
import { translate } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import { Refusal } from "../refusal";
import { listAudit, listAuditChoices } from "./audit";
import { verifyChains } from "./verify-chains";

/** A way past the triggers, as somebody with the database's own password has it. */
async function behindOurBack(table: string, statement: string): Promise<void> {
  const db = await client();
  await db.$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
  await db.$executeRawUnsafe(statement);
  await db.$executeRawUnsafe(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
}

describeOn(everyEngine, "following every chain in the database", () => {
  let team: Team;
  let document: MadeDocument;
  beforeAll(async () => {
    team = await makeTeam();
    document = await makeDocument(team.owner, team.projectId);
    await translate(team.translator, document.segments[0]!.id, "Title");
  });

  const fault = async () => (await verifyChains(await client())).fault;

  it("finds all of them whole, and says how much it followed", async () => {
    const proof = await verifyChains(await client());
    expect(proof).toMatchObject({ auditChains: 1, revisions: 4, fault: null, isWhole: true });
    expect(proof.auditEntries).toBeGreaterThan(8);
  });

  it("names the revision whose text was changed, and is content once it is mended", async () => {
    await behindOurBack("Revision", `UPDATE "Revision" SET "text" = 'Titlf' WHERE "text" = 'Title'`);
    expect(await fault()).toMatch(/target 1 of segment .* is not the text that was written/);
    await behindOurBack("Revision", `UPDATE "Revision" SET "text" = 'Title' WHERE "text" = 'Titlf'`);
    expect(await fault()).toBeNull();
  });

  it("names the revision whose author was changed", async () => {
    const change = (id: string) =>
      behindOurBack("Revision", `UPDATE "Revision" SET "authorId" = '${id}' WHERE "text" = 'Title'`);
    await change(team.owner.userId);
    expect(await fault()).toMatch(/breaks the chain of hashes/);
    await change(team.translator.userId);
    expect(await fault()).toBeNull();
  });

  it("names a head that is not the last revision", async () => {
    const set = (head: string) =>
      behindOurBack(
        "Segment",
        `UPDATE "Segment" SET "targetHeadId" = ${head} WHERE "id" = '${document.segments[0]!.id}'`,
      );
    await set("NULL");
    expect(await fault()).toMatch(/shows another text/);
    await set(`(SELECT "id" FROM "Revision" WHERE "text" = 'Title')`);
    expect(await fault()).toBeNull();
  });

  it("names the entry of the log that was changed, and the one that was taken out", async () => {
    await behindOurBack("AuditEvent", `UPDATE "AuditEvent" SET "kind" = 'x.' || "kind" WHERE "seq" = 3`);
    expect(await fault()).toBe(`entry 3 of the log of project ${team.projectId} is not what was written`);
    await behindOurBack("AuditEvent", `UPDATE "AuditEvent" SET "kind" = substr("kind", 3) WHERE "seq" = 3`);
    await behindOurBack("AuditEvent", `DELETE FROM "AuditEvent" WHERE "seq" = 3`);
    expect(await fault()).toMatch(/^entry 3 of .* is missing; entry 4 stands there$/);
  });
});

describeOn(everyEngine, "the log as a person reads it", () => {
  let team: Team;
  let document: MadeDocument;
  beforeAll(async () => {
    team = await makeTeam({ name: "=cmd()" });
    document = await makeDocument(team.owner, team.projectId);
    await translate(team.translator, document.segments[0]!.id, "Title");
  });

  const list = (filter = {}, cursor: number | null = null, take = 100) =>
    listAudit(team.owner, team.projectId, { filter, cursor, order: "desc", take });

  it("comes in pages, the newest first, each entry once", async () => {
    const whole = (await list()).rows.map(({ seq }) => seq);
    const paged: number[] = [];
    let cursor: number | null = null;
    do {
      const page = await list({}, cursor, 3);
      paged.push(...page.rows.map(({ seq }) => seq));
      cursor = page.next;
    } while (cursor !== null);
    expect(paged).toEqual(whole);
    expect(whole).toEqual(whole.toSorted((a, b) => b - a));
  });

  it("shows what one person did, of one kind, in one document, in a time", async () => {
    const kinds = async (filter: Parameters<typeof list>[0]) =>
      (await list(filter)).rows.map(({ kind }) => kind);
    expect(await kinds({ person: team.translator.userId })).toEqual(["segment.confirmed", "segment.saved"]);
    expect(await kinds({ kind: "segment.saved" })).toEqual(["segment.saved"]);
    expect(await kinds({ document: document.id })).toEqual([
      "segment.confirmed",
      "segment.saved",
      "document.created",
    ]);
    const today = new Date().toISOString().slice(0, 10);
    expect((await kinds({ from: today, to: today })).length).toBe((await list()).rows.length);
    expect(await kinds({ to: "2020-01-01" })).toEqual([]);
    expect(await kinds({ from: "2999-01-01" })).toEqual([]);
  });

  it("says who, whom and where in names", async () => {
    const { rows } = await list({ kind: "segment.saved" });
    expect(rows).toMatchObject([{ actorName: "A translator", segment: { number: 1, isLive: true } }]);
    const joined = (await list({ kind: "member.joined" })).rows;
    expect(joined.map(({ subjectName }) => subjectName).toSorted()).toEqual([
      "A reader",
      "A reviewer",
      "A translator",
    ]);
    expect((await listAuditChoices(team.owner, team.projectId)).people.length).toBe(2);
  });

  it.each(["translator", "reviewer", "reader"] as const)("is not for a %s", async (role) => {
    const page = { filter: {}, cursor: null, order: "desc", take: 1 } as const;
    await expect(listAudit(team[role], team.projectId, page)).rejects.toThrow(Refusal);
    await expect(listAuditChoices(team[role], team.projectId)).rejects.toThrow(Refusal);
  });

  it("goes out as CSV that runs nothing, and as lines that can be followed", async () => {
    const read = async (format: "csv" | "jsonl") => {
      const { body } = await exportAudit(team.owner, { projectId: team.projectId, format });
      return new Response(body).text();
    };
    const csv = await read("csv");
    expect(csv.split("\r\n").length).toBe((await list()).rows.length + 2);
    expect(csv).toContain(",'=cmd(),");
    const lines = (await read("jsonl")).trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { seq: number }).seq)).toEqual(
      lines.map((_, at) => at + 1),
    );
  });
});
