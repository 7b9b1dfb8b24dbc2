import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { beforeFirst, followChain, type ChainPlace } from "@/lib/audit/follow-chain";
import type { AuditEntry } from "@/lib/audit/link";
import type { Json } from "@/lib/text/canonical-json";
import { client, transact } from "../db/database";
import { atOnce } from "../testing/at-once";
import { save, translate } from "../testing/do-work";
import { makeDocument } from "../testing/make-document";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import { readAuditHead } from "./audit";
import { listAuditChains, readAuditEntries } from "./audit-entries";
import { sha256 } from "./revisions";

const odd: Json = {
  z: 'tab\t, quote ", backslash \\, Ω 你 😀, \u2028, \u0001, \u007f, /',
  a: [1, -2, 0, 9007199254740991, 1.5, true, false, null, { b: {}, a: [] }],
  "": null,
  'key "with" marks': "x",
};

async function readWhole(projectId: string | null): Promise<readonly AuditEntry[]> {
  return readAuditEntries(await client(), projectId, 0, 10_000);
}

function expectToHold(entries: readonly AuditEntry[]): ChainPlace {
  let place = beforeFirst;
  for (const entry of entries) {
    const step = followChain(place, entry, sha256);
    expect([entry.seq, step.ok]).toEqual([entry.seq, true]);
    if (step.ok) place = step.place;
  }
  return place;
}

describeOn(everyEngine, "the log of a project", () => {
  let team: Team;
  beforeAll(async () => {
    team = await makeTeam();
  });

  it("is one chain, which plain code follows to the head", async () => {
    const document = await makeDocument(team.owner, team.projectId);
    await translate(team.translator, document.segments[0]!.id, "Title");
    const entries = await readWhole(team.projectId);
    expect(entries.length).toBeGreaterThan(8);
    const head = await transact((tx) => readAuditHead(tx, team.projectId));
    expect(expectToHold(entries)).toEqual(head);
  });

  it("hashes whatever the data holds as plain code does", async () => {
    const db = await client();
    for (const data of [odd, {}, [], "text", 7, false]) {
      await db.auditEvent.create({ data: { kind: "segment.saved", projectId: team.projectId, data: data! } });
    }
    expectToHold(await readWhole(team.projectId));
  });

  it("takes place and hash from nobody", async () => {
    const db = await client();
    const made = await db.auditEvent.create({
      data: { kind: "segment.saved", projectId: team.projectId, data: {}, seq: 1, hash: "0".repeat(64) },
    });
    expect(made.seq).toBe((await readWhole(team.projectId)).length);
    expectToHold(await readWhole(team.projectId));
  });

  it("numbers what one act writes in the order given", async () => {
    const db = await client();
    const data = Array.from({ length: 500 }, (_, at) => ({
      kind: "segment.saved",
      projectId: team.projectId,
      data: { at },
    }));
    await db.auditEvent.createMany({ data });
    const entries = (await readWhole(team.projectId)).slice(-500);
    expect(entries.map((entry) => (entry.data as { at: number }).at)).toEqual(data.map((_, at) => at));
    expectToHold(await readWhole(team.projectId));
  });

  it("is apart from every other, and from the installation's own", async () => {
    const other = await makeTeam();
    const db = await client();
    await db.auditEvent.create({ data: { kind: "installation.set_up", data: {} } });
    await db.auditEvent.create({ data: { kind: "installation.set_up", data: { again: true } } });
    for (const chain of [null, team.projectId, other.projectId]) expectToHold(await readWhole(chain));
    expect([...(await listAuditChains(db))].toSorted()).toEqual(
      [null, team.projectId, other.projectId].toSorted(),
    );
  });
});

describeOn(everyEngine, "a log from before there was a chain", () => {
  const migration = readFileSync("prisma/migrations/20261123175500_audit_chain/migration.sql", "utf8");
  const begin = 'ALTER TABLE "AuditEvent" DISABLE TRIGGER audit_event_append_only;';
  const end = 'ALTER TABLE "AuditEvent" ENABLE TRIGGER audit_event_append_only;';
  const statement = migration.slice(migration.indexOf(begin) + begin.length, migration.indexOf(end));

  it("is chained by the migration in the order in which it was written", async () => {
    const team = await makeTeam();
    const db = await client();
    await db.auditEvent.create({ data: { kind: "installation.set_up", data: odd } });
    const before = await readWhole(team.projectId);
    await db.$executeRawUnsafe(begin);
    await db.$executeRawUnsafe('DROP INDEX "AuditEvent_projectId_seq_key"');
    await db.$executeRawUnsafe(`UPDATE "AuditEvent" SET "seq" = 0, "hash" = ''`);
    await db.$executeRawUnsafe(statement);
    expect(await readWhole(team.projectId)).toEqual(before);
    expectToHold(await readWhole(null));
  });
});

describe("people who write to one project at once", () => {
  describeOn(["postgresql"], "in several documents", () => {
    it("leave one chain without a gap, and nothing of what failed", async () => {
      const team = await makeTeam();
      const documents = [
        await makeDocument(team.owner, team.projectId),
        await makeDocument(team.owner, team.projectId),
      ];
      const places = documents.flatMap(({ segments }) => segments.map(({ id }) => id));
      await atOnce([
        ...places.map((id) => () => save(team.translator, id, "Text")),
        ...places.map(
          (_, at) => () =>
            transact(async (tx) => {
              await tx.auditEvent.create({
                data: { kind: "segment.saved", projectId: team.projectId, data: { at } },
              });
              throw new Error("Taken back.");
            }).catch(() => undefined),
        ),
      ]);
      const entries = await readWhole(team.projectId);
      expectToHold(entries);
      expect(entries.filter(({ kind }) => kind === "segment.saved")).toHaveLength(places.length);
    });
  });
});
