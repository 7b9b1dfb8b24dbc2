import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { removeMember } from "../commands/manage-project";
import { fillNotifications } from "../data/fill-notifications";
import { markRead } from "../data/notifications";
import { revokeSession } from "../data/sessions";
import { changeRole } from "../commands/manage-project";
import { makeTeam, signInAs, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import type { Viewer } from "../viewer";
import { openBell } from "./open-bell";

/** What a page hears at its bell: counts, and “over”. */
async function listen(viewer: Viewer) {
  const stop = new AbortController();
  const response = await openBell(viewer, stop.signal);
  const heard: (number | "over")[] = [];
  const state = { isOver: false };
  const read = async () => {
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      for (const [, event, data] of chunk.matchAll(/event: (unread|over)\ndata: (.*)\n/g)) {
        heard.push(event === "over" ? "over" : (JSON.parse(data!) as { count: number }).count);
      }
    }
    state.isOver = true;
  };
  void read();
  return { heard, state, stop };
}

describeOn(everyEngine, "the bell", () => {
  let team: Team;
  const open: AbortController[] = [];

  beforeEach(async () => {
    team = await makeTeam();
    await fillNotifications();
  });
  afterEach(() => open.splice(0).forEach((stop) => stop.abort()));

  const hear = async (viewer: Viewer) => {
    const listener = await listen(viewer);
    open.push(listener.stop);
    return listener;
  };
  const tellReader = async (role: "translator" | "reviewer") => {
    await changeRole(team.owner, { projectId: team.projectId, userId: team.reader.userId, role });
    await fillNotifications();
  };

  it("tells each page of a person how much is unread, at once and at each change, and nobody else", async () => {
    const [one, other] = [await hear(team.reader), await hear(await signInAs(team.reader.userId))];
    const stranger = await hear(team.reviewer);
    await vi.waitFor(() => expect([one.heard, other.heard]).toEqual([[0], [0]]));
    await tellReader("translator");
    await vi.waitFor(() =>
      expect([one.heard, other.heard]).toEqual([
        [0, 1],
        [0, 1],
      ]),
    );
    await markRead(team.reader, { lineIds: null, through: "999999999" });
    await vi.waitFor(() => expect(other.heard).toEqual([0, 1, 0]));
    expect(stranger.heard).toEqual([0]);
  });

  it("counts nothing of a project that one was removed from", async () => {
    await tellReader("reviewer");
    const page = await hear(team.reader);
    await vi.waitFor(() => expect(page.heard).toEqual([1]));
    await removeMember(team.owner, { projectId: team.projectId, userId: team.reader.userId });
    await vi.waitFor(() => expect(page.heard).toEqual([1, 0]));
    expect(page.state.isOver).toBe(false);
  });

  it("ends with the session", async () => {
    const session = await signInAs(team.reader.userId);
    const page = await hear(session);
    await vi.waitFor(() => expect(page.heard).toEqual([0]));
    await revokeSession(session.sessionId);
    await vi.waitFor(() => expect(page.state.isOver).toBe(true), { timeout: 5_000 });
    expect(page.heard.at(-1)).toBe("over");
  });
});
