import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { bePresent } from "../commands/be-present";
import { signOutEverywhere } from "../commands/manage-account";
import { removeMember } from "../commands/manage-project";
import { forgetOldNews, listNews } from "../data/live-events";
import { revokeSession } from "../data/sessions";
import { client, database } from "../db/database";
import { save } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam, makeViewer, signInAs, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import type { Viewer } from "../viewer";
import type { StreamMessage } from "@/lib/document/live-message";
import { openStream } from "./open-stream";

/** Reads a stream as a browser does. */
async function listen(viewer: Viewer, documentId: string, after: string | null = null) {
  const stop = new AbortController();
  const response = await openStream(viewer, documentId, after, stop.signal);
  const heard: StreamMessage[] = [];
  const state = { isOver: false, lastId: null as string | null };
  const ended = (async () => {
    let rest = "";
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + chunk).split("\n\n");
      rest = blocks.pop()!;
      for (const block of blocks) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1];
        if (field("data") === undefined) continue;
        state.lastId = field("id") ?? state.lastId;
        heard.push({ event: field("event"), ...JSON.parse(field("data")!) } as StreamMessage);
      }
    }
    state.isOver = true;
  })();
  const news = () => heard.flatMap((message) => (message.event === "news" ? message.events : []));
  return { response, stop, heard, news, state, ended };
}

type Listener = Awaited<ReturnType<typeof listen>>;

describeOn(everyEngine, "the stream of a document", () => {
  let team: Team;
  let document: MadeDocument;
  const open: Listener[] = [];

  beforeEach(async () => {
    team = await makeTeam();
    document = await makeDocument(team.owner, team.projectId, { lines: ["Judul.", "Satu."] });
  });
  afterEach(() => open.splice(0).forEach(({ stop }) => stop.abort()));

  const listenAs = async (viewer: Viewer, after: string | null = null) => {
    const listener = await listen(viewer, document.id, after);
    open.push(listener);
    return listener;
  };

  it("is told at once of what others save, with the id to go on from", async () => {
    const reader = await listenAs(team.reader);
    await save(team.translator, document.segments[1]!.id, "One");
    await vi.waitFor(() => expect(reader.news()).toHaveLength(1), { timeout: 1000 });
    expect(reader.news()).toEqual([
      { kind: "segment.saved", segmentId: document.segments[1]!.id, actorId: team.translator.userId },
    ]);
    const { last } = await listNews(team.reader, document.id, null);
    expect(reader.state.lastId).toBe(last);
  });

  it("may be kept by nobody on the way", async () => {
    const { headers } = (await listenAs(team.reader)).response;
    expect(headers.get("content-type")).toMatch(/^text\/event-stream/);
    expect(headers.get("cache-control")).toMatch(/no-store.*no-transform/);
    expect(headers.get("x-accel-buffering")).toBe("no");
  });

  it("goes on where a lost connection stood, without a gap", async () => {
    const before = await listNews(team.reader, document.id, null);
    await save(team.translator, document.segments[0]!.id, "Title");
    const reader = await listenAs(team.reader, before.last);
    await save(team.translator, document.segments[1]!.id, "One");
    await vi.waitFor(() =>
      expect(reader.news().map(({ segmentId }) => segmentId)).toEqual(document.segments.map(({ id }) => id)),
    );
  });

  it("asks for the whole document again where the way from there is forgotten", async () => {
    await save(team.translator, document.segments[0]!.id, "Title");
    const { last } = await listNews(team.reader, document.id, null);
    await forgetOldNews(new Date(Date.now() + 25 * 60 * 60 * 1000));
    const reader = await listenAs(team.reader, last);
    await vi.waitFor(() => expect(reader.heard[0]).toMatchObject({ event: "resync" }));
  });

  it("tells who is here, once for each change", async () => {
    const reader = await listenAs(team.reader);
    const clientId = randomUUID();
    const be = (segmentId: string) =>
      bePresent(team.translator, { documentId: document.id, clientId, segmentId });
    await be(document.segments[0]!.id);
    await be(document.segments[0]!.id);
    await be(document.segments[1]!.id);
    const places = () =>
      reader.heard.flatMap((message) =>
        message.event === "presence" ? [message.presence.map(({ segmentId }) => segmentId)] : [],
      );
    await vi.waitFor(() => expect(places().at(-1)).toEqual([document.segments[1]!.id]));
    expect(places().length).toBeLessThanOrEqual(3);
  });

  it("is closed to whoever may not see the document", async () => {
    const signal = new AbortController().signal;
    await expect(openStream(await makeViewer(), document.id, null, signal)).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("tells nothing of another document", async () => {
    const other = await makeDocument(team.owner, team.projectId, { lines: ["Lain."] });
    const reader = await listenAs(team.reader);
    await save(team.translator, other.segments[0]!.id, "Another");
    await save(team.translator, document.segments[0]!.id, "Title");
    await vi.waitFor(() => expect(reader.news()).toHaveLength(1));
    expect(reader.news()[0]!.segmentId).toBe(document.segments[0]!.id);
  });

  it.each([
    [
      "is removed from the project",
      () => removeMember(team.owner, { projectId: team.projectId, userId: team.reader.userId }),
    ],
    ["signs out", () => revokeSession(team.reader.sessionId)],
    ["signs out everywhere", () => signOutEverywhere(team.reader)],
  ])("ends for a person who %s, and for nobody else", async (_, act) => {
    const reader = await listenAs(team.reader);
    const owner = await listenAs(team.owner);
    await act();
    await vi.waitFor(() => expect(reader.state.isOver).toBe(true), { timeout: 1000 });
    expect(reader.heard.at(-1)).toEqual({ event: "over" });
    await save(team.translator, document.segments[0]!.id, "Title");
    await vi.waitFor(() => expect(owner.news()).toHaveLength(1));
    expect(owner.state.isOver).toBe(false);
    expect(reader.news()).toEqual([]);
  });

  it("ends when the page goes, and gives its place free", async () => {
    const reader = await signInAs(team.reader.userId);
    for (let page = 0; page < 90; page++) {
      const { stop, ended, state } = await listenAs(reader);
      stop.abort();
      await ended;
      expect(state.isOver).toBe(true);
    }
  });

  it("is refused to a session that holds too many", async () => {
    for (let page = 0; page < 40; page++) await listenAs(team.reader);
    await expect(listenAs(team.reader)).rejects.toMatchObject({ code: "rate_limited" });
    await listenAs(team.owner);
  });

  it("hears what no notice told, by asking every few seconds", async () => {
    const reader = await listenAs(team.reader);
    const db = await client();
    await db.liveEvent.create({ data: { documentId: document.id, kind: "segment.saved", segmentId: null } });
    await vi.waitFor(() => expect(reader.news()).toHaveLength(1), { timeout: 5000 });
  });
});

describeOn(["postgresql"], "a lost connection to PostgreSQL", () => {
  it("is opened again, and what was missed is told", async () => {
    const { listen: hear } = await database();
    const heard: string[] = [];
    const silence = await hear((payload) => heard.push(payload));
    const db = await client();
    const backends = () =>
      db.$queryRaw<{ pid: number }[]>`
        SELECT pid FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'padanan live' AND query LIKE 'LISTEN%'`;
    await vi.waitFor(async () => expect(await backends()).toHaveLength(1));
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
    for (let time = 0; time < 2; time++) {
      const [{ pid }] = (await backends()) as [{ pid: number }];
      await db.$queryRaw`SELECT pg_terminate_backend(${pid}::int)`;
      await vi.waitFor(() => expect(heard).toHaveLength(time + 1), { timeout: 5000 });
    }
    error.mockRestore();
    await db.$queryRaw`SELECT pg_notify('padanan_live', 'rights')::text`;
    await vi.waitFor(() => expect(heard).toEqual(["", "", "rights"]));
    expect(await backends()).toHaveLength(1);
    await silence();
    await vi.waitFor(async () => expect(await backends()).toHaveLength(0));
  });
});
