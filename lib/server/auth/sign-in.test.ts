import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { changePassword, signOutEverywhere } from "../commands/manage-account";
import { signIn } from "../commands/sign-in";
import { createSession, findViewer, listSessions, revokeSession } from "../data/sessions";
import { client } from "../db/database";
import { makePerson, makeViewer, signInAs, testPassword } from "../testing/make-people";
import { openTestDatabase } from "../testing/open-test-database";

let close: () => Promise<void>;
beforeEach(async () => {
  close = await openTestDatabase("pglite");
});
afterEach(async () => {
  vi.useRealTimers();
  await close();
});

const enter = (email: string, password: string, address = "192.0.2.1") =>
  signIn({ email, password, address, userAgent: "Test" });

const minutes = 60 * 1000;
const hours = 60 * minutes;

describe("signing in", () => {
  it.each(["someone@example.org", "SomeOne@Example.ORG", "  someone@example.org ", "ｓomeone@example.org"])(
    "knows the account however it is spelled: “%s”",
    async (spelled) => {
      const { id } = await makePerson({ email: "someone@example.org" });
      expect(await enter(spelled, testPassword)).toMatchObject({ outcome: "signed_in", userId: id });
    },
  );

  it("answers a wrong password and an unknown account alike", async () => {
    const { email } = await makePerson();
    expect(await enter(email, "wrong password")).toEqual({ outcome: "wrong" });
    expect(await enter("nobody@example.org", "wrong password")).toEqual({ outcome: "wrong" });
    expect(await enter("", "")).toEqual({ outcome: "wrong" });
    expect(await enter("x".repeat(400), testPassword)).toEqual({ outcome: "wrong" });
    expect(await enter(email, "x".repeat(300))).toEqual({ outcome: "wrong" });
  });

  it("does not let a disabled person in, and ends what is open", async () => {
    const { id, email } = await makePerson();
    const { sessionId } = await signInAs(id);
    await (await client()).user.update({ where: { id }, data: { disabledAt: new Date() } });
    expect(await enter(email, testPassword)).toEqual({ outcome: "wrong" });
    expect(await findViewer(sessionId)).toBeNull();
  });
});

describe("guessing", () => {
  it("is slowed down for an account, from wherever it comes, whether the account exists or not", async () => {
    for (const email of [(await makePerson()).email, "nobody@example.org"]) {
      for (let at = 0; at < 8; at++) {
        expect(await enter(email, "wrong password", `192.0.2.${at}`)).toEqual({ outcome: "wrong" });
      }
      expect(await enter(email, testPassword, "198.51.100.1")).toEqual({ outcome: "slow_down" });
    }
  });

  it("is slowed down for an address, whichever account it tries", async () => {
    const { email } = await makePerson();
    for (let at = 0; at < 40; at++) await enter(`person-${at}@example.org`, "wrong password");
    expect(await enter(email, testPassword)).toEqual({ outcome: "slow_down" });
    expect(await enter(email, testPassword, "198.51.100.1")).toMatchObject({ outcome: "signed_in" });
  });

  it("may go on after a quarter of an hour, also where somebody kept knocking", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const { email } = await makePerson();
    for (let at = 0; at < 8; at++) await enter(email, "wrong password");
    vi.setSystemTime(Date.now() + 10 * minutes);
    for (let at = 0; at < 20; at++) {
      expect(await enter(email, testPassword)).toEqual({ outcome: "slow_down" });
    }
    vi.setSystemTime(Date.now() + 6 * minutes);
    expect(await enter(email, testPassword)).toMatchObject({ outcome: "signed_in" });
  });

  it("is forgiven the account by the right password", async () => {
    const { email } = await makePerson();
    for (let round = 0; round < 3; round++) {
      for (let at = 0; at < 7; at++) await enter(email, "wrong password", `192.0.2.${round}`);
      expect(await enter(email, testPassword, `192.0.2.${round}`)).toMatchObject({ outcome: "signed_in" });
    }
  });

  it("leaves neither e-mail nor address in the table", async () => {
    await enter("secret@example.org", "wrong password", "192.0.2.77");
    const rows = JSON.stringify(await (await client()).signInFailure.findMany({ omit: { id: true } }));
    expect(rows).not.toMatch(/secret|192\.0\.2/);
  });
});

describe("a session", () => {
  it("ends when it is revoked", async () => {
    const { sessionId } = await makeViewer();
    expect(await findViewer(sessionId)).not.toBeNull();
    await revokeSession(sessionId);
    expect(await findViewer(sessionId)).toBeNull();
  });

  it.each([
    ["unused for eight hours", [8 * hours + minutes]],
    ["a week old, however much it was used", Array.from({ length: 7 * 24 }, () => hours)],
  ])("ends when it is %s", async (_, steps) => {
    const { id } = await makePerson();
    let now = Date.now();
    const sessionId = await createSession(id, "Test", new Date(now));
    const seen = [];
    for (const step of steps) {
      now += step;
      seen.push((await findViewer(sessionId, new Date(now))) !== null);
    }
    expect(seen.at(-1)).toBe(false);
    expect(seen.slice(0, -1).every(Boolean)).toBe(true);
  });

  it("ends everywhere at once", async () => {
    const { id } = await makePerson();
    const open = [await signInAs(id), await signInAs(id), await signInAs(id)];
    const other = await makeViewer();
    expect((await listSessions(open[0]!)).length).toBe(3);
    await signOutEverywhere(open[0]!);
    for (const { sessionId } of open) expect(await findViewer(sessionId)).toBeNull();
    expect(await findViewer(other.sessionId)).not.toBeNull();
  });

  it("stays while the others end with the old password", async () => {
    const { id, email } = await makePerson();
    const [here, there] = [await signInAs(id), await signInAs(id)];
    const other = await makeViewer();
    await changePassword(here, { current: testPassword, password: "another long password" });
    expect(await findViewer(here.sessionId)).not.toBeNull();
    expect(await findViewer(there.sessionId)).toBeNull();
    expect(await findViewer(other.sessionId)).not.toBeNull();
    expect(await enter(email, testPassword)).toEqual({ outcome: "wrong" });
    expect(await enter(email, "another long password")).toMatchObject({ outcome: "signed_in" });
  });

  it.each([
    [
      "the present password is not right",
      { current: "wrong password", password: "another long password" },
      "current",
    ],
    ["the new one is too short", { current: testPassword, password: "short" }, "password"],
    ["the new one is too long", { current: testPassword, password: "x".repeat(257) }, "password"],
  ])("keeps its password where %s", async (_, input, field) => {
    const viewer = await makeViewer();
    const other = await signInAs(viewer.userId);
    await expect(changePassword(viewer, input)).rejects.toMatchObject({ code: "invalid", field });
    expect(await findViewer(other.sessionId)).not.toBeNull();
    expect(await enter(viewer.email, testPassword)).toMatchObject({ outcome: "signed_in" });
  });

  it("is not found out by guessing where somebody is signed in", async () => {
    const viewer = await makeViewer();
    const guess = (current: string) => changePassword(viewer, { current, password: "another long password" });
    for (let at = 0; at < 8; at++) {
      await expect(guess(`guess number ${at}`)).rejects.toMatchObject({ code: "invalid" });
    }
    await expect(guess(testPassword)).rejects.toMatchObject({ code: "rate_limited" });
    expect(await findViewer(viewer.sessionId)).not.toBeNull();
  });
});
