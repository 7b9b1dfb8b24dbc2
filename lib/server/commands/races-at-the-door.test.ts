import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { hashToken } from "../auth/token";
import { getProject } from "../data/projects";
import { renewSetupToken } from "../data/setup-token";
import { client } from "../db/database";
import { atOnce, refusalsIn, times } from "../testing/at-once";
import {
  addToProject,
  makePerson,
  makeTeam,
  makeViewer,
  testPassword,
  type Team,
} from "../testing/make-people";
import { describeOn } from "../testing/open-test-database";
import type { Viewer } from "../viewer";
import { join, joinAsNew } from "./accept-invitation";
import { createDocument } from "./create-document";
import { changeRole, invite, removeMember } from "./manage-project";
import { setUp } from "./set-up";
import { signIn } from "./sign-in";

// PGlite has one session and can prove nothing here.
describeOn(["postgresql"], "people at the door of one project at the same moment", () => {
  let team: Team;

  beforeEach(async () => {
    team = await makeTeam();
  });

  it("two take one invitation: one comes in", async () => {
    const { token } = await invite(team.owner, { projectId: team.projectId, role: "translator" });
    const newcomers = [await makeViewer(), await makeViewer()];
    const outcomes = await atOnce(newcomers.map((viewer) => () => join(viewer, { token })));
    expect(refusalsIn(outcomes)).toMatchObject([{ code: "gone" }]);
    expect((await getProject(team.owner, team.projectId)).members.length).toBe(5);
  });

  it("one person takes two invitations: in once, and the other link stays good", async () => {
    const links = await Promise.all(
      times(2, () => invite(team.owner, { projectId: team.projectId, role: "reader" })),
    );
    const newcomer = await makeViewer();
    const outcomes = await atOnce(
      links.map(
        ({ token }) =>
          () =>
            join(newcomer, { token }),
      ),
    );
    expect(refusalsIn(outcomes)).toMatchObject([{ code: "invalid" }]);
    const hashes = links.map(({ token }) => hashToken(token));
    const open = { tokenHash: { in: hashes }, acceptedAt: null };
    expect(await (await client()).invitation.count({ where: open })).toBe(1);
  });

  it("two open accounts with one e-mail: one account, the other is told", async () => {
    const links = await Promise.all(
      times(2, () => invite(team.owner, { projectId: team.projectId, role: "reader" })),
    );
    const account = { name: "Rani", email: "rani@example.org", password: testPassword };
    const outcomes = await atOnce(
      links.map(
        ({ token }) =>
          () =>
            joinAsNew({ token, ...account }),
      ),
    );
    expect(refusalsIn(outcomes)).toMatchObject([{ code: "invalid", field: "email" }]);
  });

  it("two use the set-up link: one owner", async () => {
    const token = await renewSetupToken();
    const account = (at: number) => ({
      name: "Owner",
      email: `owner-${at}@example.org`,
      password: testPassword,
    });
    const outcomes = await atOnce(times(2, (at) => () => setUp({ token, ...account(at) })));
    expect(refusalsIn(outcomes).length).toBe(1);
    expect(await (await client()).user.count({ where: { isOwner: true } })).toBe(1);
  });

  const remove = (by: Viewer, whom: Viewer) => () =>
    removeMember(by, { projectId: team.projectId, userId: whom.userId });

  it("two owners remove each other: one stays", async () => {
    const other = await addToProject(team.owner, team.projectId, "owner");
    const outcomes = await atOnce([remove(team.owner, other), remove(other, team.owner)]);
    expect(refusalsIn(outcomes).length).toBe(1);
    expect(await countOwners(team.projectId)).toBe(1);
  });

  it("of three owners, one who has just been removed removes nobody any more", async () => {
    const other = await addToProject(team.owner, team.projectId, "owner");
    await addToProject(team.owner, team.projectId, "owner");
    const outcomes = await atOnce([remove(team.owner, other), remove(other, team.owner)]);
    expect(refusalsIn(outcomes).length).toBe(1);
    expect(await countOwners(team.projectId)).toBe(2);
  });

  it("all owners step down at once: one stays", async () => {
    const owners = [
      team.owner,
      ...(await Promise.all(times(3, () => addToProject(team.owner, team.projectId, "owner")))),
    ];
    const { projectId } = team;
    await atOnce(
      owners.map((viewer) => () => changeRole(viewer, { projectId, userId: viewer.userId, role: "reader" })),
    );
    expect(await countOwners(projectId)).toBe(1);
  });

  it("the same article added twice by a double click: one document, and word of the twin", async () => {
    const article = {
      projectId: team.projectId,
      format: "text",
      text: `Judul ${randomUUID()}`,
      sourceLanguage: "id",
      targetLanguage: "en",
      roles: ["title"],
      allowsTwin: false,
    } as const;
    const outcomes = await atOnce(
      times(4, () => () => createDocument(team.owner, { ...article, roles: ["title"] })),
    );
    const words = outcomes.map((outcome) => ("outcome" in outcome ? outcome.outcome : "refused"));
    expect(words.toSorted()).toEqual(["created", "twin", "twin", "twin"]);
  });

  it("a hundred guesses at one account: no more than eight are tried", async () => {
    const { email } = await makePerson();
    const guess = (at: number) => () =>
      signIn({ email, password: `wrong password ${at}`, address: `10.0.0.${at}`, userAgent: "" });
    const outcomes = await atOnce(times(100, guess));
    const tried = outcomes.filter((outcome) => "outcome" in outcome && outcome.outcome === "wrong");
    expect(tried.length).toBeLessThanOrEqual(8);
  });
});

async function countOwners(projectId: string): Promise<number> {
  return (await client()).membership.count({ where: { projectId, role: "owner" } });
}
