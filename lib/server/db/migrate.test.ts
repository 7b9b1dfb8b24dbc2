import { randomUUID } from "node:crypto";
import { PGlite } from "@electric-sql/pglite";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { expect, inject, it } from "vitest";
import { save } from "../testing/do-work";
import { makeDocument } from "../testing/make-document";
import { makeTeam } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import { ask, nameDatabase } from "../testing/prepare-database";
import { database } from "./database";
import { applyMigrations, draftMigration } from "./migrate";
import { openServer } from "./open";

it("the migrations lead to the schema, and there is nothing to do the second time", async () => {
  const migrated = await PGlite.create("memory://");
  try {
    expect(await draftMigration()).toBeNull();
    expect((await applyMigrations(new PrismaPGlite(migrated))).length).toBeGreaterThan(0);
    expect(await applyMigrations(new PrismaPGlite(migrated))).toEqual([]);
  } finally {
    await migrated.close();
  }
});

describeOn(["postgresql"], "servers that start together", () => {
  it("on an empty database migrate it once, and all can work", async () => {
    const { url } = inject("postgres")!;
    const name = `padanan_test_${randomUUID().replaceAll("-", "")}`;
    await ask(url, `CREATE DATABASE "${name}"`);
    const servers = await Promise.all(Array.from({ length: 3 }, () => openServer(nameDatabase(url, name))));
    const counts = await Promise.all(servers.map(({ client }) => client.user.count()));
    expect(counts).toEqual([0, 0, 0]);
    await Promise.all(servers.map((server) => server.close()));
    await ask(url, `DROP DATABASE "${name}" WITH (FORCE)`);
  });
});

describeOn(everyEngine, "whoever listens", () => {
  it("hears of a write once it is stored, and nothing after leaving", async () => {
    const { owner, projectId } = await makeTeam();
    const document = await makeDocument(owner, projectId);
    const heard: string[] = [];
    const { listen } = await database();
    const leave = await listen((payload) => heard.push(payload));
    const saved = await save(owner, document.segments[0]!.id, "Title");
    await expect.poll(() => heard.length).toBe(1);
    expect(heard).toEqual([`news:${document.id}`]);
    await leave();
    await save(owner, document.segments[0]!.id, "This title", saved.revisionId);
    expect(heard.length).toBe(1);
  });
});
