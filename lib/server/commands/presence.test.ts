import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { forgetAbsent, listPresence } from "../data/presence";
import { client } from "../db/database";
import { save } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam, makeViewer, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import type { Viewer } from "../viewer";
import { bePresent, leave } from "./be-present";
import { claimSegment } from "./claim-segment";
import { removeMember } from "./manage-project";

describeOn(everyEngine, "who is here, and who types", () => {
  let team: Team;
  let document: MadeDocument;
  let first: string;
  let second: string;

  beforeEach(async () => {
    team = await makeTeam();
    document = await makeDocument(team.owner, team.projectId, { lines: ["Judul.", "Satu."] });
    [first, second] = document.segments.map(({ id }) => id) as [string, string];
  });

  const be = (viewer: Viewer, segmentId: string | null, clientId: string = randomUUID()) =>
    bePresent(viewer, { documentId: document.id, clientId, segmentId }).then(() => clientId);
  const type = async (
    viewer: Viewer,
    segmentId: string,
    clientId: string = randomUUID(),
    takesOverFrom: string | null = null,
  ) => (await claimSegment(viewer, { documentId: document.id, clientId, segmentId, takesOverFrom })).holder;
  const seen = async () =>
    (await listPresence(team.reader, document.id)).map(
      ({ name, segmentId, isTyping }) =>
        `${name} ${segmentId === first ? 1 : segmentId === second ? 2 : "-"}${isTyping ? " types" : ""}`,
    );
  /** Half a minute goes by in the rows. */
  const fallSilent = async () => {
    const db = await client();
    await db.$executeRaw`UPDATE "Presence" SET "expiresAt" = "expiresAt" - interval '31 seconds'`;
    await db.$executeRaw`UPDATE "Claim" SET "expiresAt" = "expiresAt" - interval '31 seconds'`;
  };

  it("tells everybody who may see the document who is where", async () => {
    const page = await be(team.translator, first);
    await be(team.reader, null);
    expect(await seen()).toEqual(["A reader -", "A translator 1"]);
    await be(team.translator, second, page);
    expect(await seen()).toEqual(["A reader -", "A translator 2"]);
    await leave(team.translator, { documentId: document.id, clientId: page });
    expect(await seen()).toEqual(["A reader -"]);
    expect(await listPresence(await makeViewer(), document.id)).toEqual([]);
  });

  it("counts nobody who fell silent, and forgets them", async () => {
    await type(team.translator, first);
    await fallSilent();
    expect(await seen()).toEqual([]);
    await fallSilent();
    await fallSilent();
    await forgetAbsent();
    const db = await client();
    expect([await db.presence.count(), await db.claim.count()]).toEqual([0, 0]);
  });

  it("counts nobody who is no longer a member", async () => {
    await be(team.translator, first);
    await removeMember(team.owner, { projectId: team.projectId, userId: team.translator.userId });
    expect(await seen()).toEqual([]);
    await expect(be(team.translator, first)).rejects.toMatchObject({ code: "not_found" });
  });

  it("keeps a page to the one who opened it, and a place to the document", async () => {
    const page = await be(team.translator, first);
    await expect(be(team.reader, second, page)).rejects.toMatchObject({ code: "invalid" });
    await leave(team.reader, { documentId: document.id, clientId: page });
    expect(await seen()).toEqual(["A translator 1"]);
    const other = await makeDocument(team.owner, team.projectId);
    await be(team.owner, other.segments[0]!.id);
    expect(await seen()).toEqual(["A translator 1", "An owner -"]);
    await expect(type(team.owner, other.segments[0]!.id)).rejects.toMatchObject({ code: "not_found" });
  });

  it("gives a claim to who types first, until it is left, runs out or is taken over by name", async () => {
    const page = randomUUID();
    expect(await type(team.translator, first, page)).toBeNull();
    expect(await seen()).toEqual(["A translator 1 types"]);
    const held = { userId: team.translator.userId, name: "A translator" };
    expect(await type(team.reviewer, first)).toEqual(held);
    expect(await type(team.reviewer, first, randomUUID(), team.owner.userId)).toEqual(held);
    // Taken over by the name that was shown.
    expect(await type(team.reviewer, first, randomUUID(), team.translator.userId)).toBeNull();
    expect(await type(team.translator, first, page)).toMatchObject({ name: "A reviewer" });
    // Run out.
    await fallSilent();
    expect(await type(team.translator, first, page)).toBeNull();
    // Left for another segment.
    await be(team.translator, second, page);
    expect(await type(team.reviewer, first)).toBeNull();
  });

  it("takes two pages of one person for one hand", async () => {
    expect(await type(team.translator, first)).toBeNull();
    expect(await type(team.translator, first)).toBeNull();
  });

  it("stops no save", async () => {
    await type(team.translator, first);
    expect((await save(team.reviewer, first, "Title")).text).toBe("Title");
  });

  it("lets one of many win who begin at the same moment", async () => {
    const people = [team.owner, team.translator, team.reviewer];
    const pages = people.map(() => randomUUID());
    for (let turn = 0; turn < 10; turn++) {
      const segmentId = turn % 2 === 0 ? first : second;
      const holders = await Promise.all(people.map((viewer, at) => type(viewer, segmentId, pages[at])));
      expect(holders.filter((holder) => holder === null)).toHaveLength(1);
    }
  });

  it("lets people change places without waiting for each other", async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    for (let turn = 0; turn < 10; turn++) {
      await Promise.all([type(team.owner, first, one), type(team.translator, second, other)]);
      await Promise.all([type(team.owner, second, one), type(team.translator, first, other)]);
    }
  });
});
