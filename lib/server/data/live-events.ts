import "server-only";
import type { LiveEventView } from "@/lib/document/live-message";
import { client } from "../db/database";
import type { Viewer } from "../viewer";
import { allowInDocument } from "./documents";
import { stillHolding } from "./sessions";

export type LiveNews = {
  /** Where to go on from; "0" for a document in which nothing is remembered. */
  readonly last: string;
  readonly events: readonly LiveEventView[];
  /** More happened than is told, or what was asked for is forgotten: load the document again. */
  readonly isCut: boolean;
};

const most = 200;

/** What happened in a document after an event; without one, only where things stand. */
export async function listNews(viewer: Viewer, documentId: string, after: string | null): Promise<LiveNews> {
  const db = await client();
  await allowInDocument(db, viewer, "read", documentId);
  if (after === null) return { last: await newestEvent(documentId), events: [], isCut: false };
  const isKnown =
    after === "0" || (await db.liveEvent.count({ where: { documentId, id: BigInt(after) } })) === 1;
  if (!isKnown) return { last: await newestEvent(documentId), events: [], isCut: true };
  return readAfter(documentId, after);
}

/** For a reader who is about to load the document: what is told after this event may have come too late for it. */
export async function newestEvent(documentId: string): Promise<string> {
  const db = await client();
  const newest = await db.liveEvent.findFirst({ where: { documentId }, orderBy: { id: "desc" } });
  return newest?.id.toString() ?? "0";
}

/**
 * The news for all who watch a document, asked for once, and the sessions of those who still may see it:
 * neither ended nor expired, and of a member.
 */
export async function listNewsFor(
  watchers: readonly Viewer[],
  documentId: string,
  after: string,
  now = new Date(),
): Promise<{ readonly news: LiveNews; readonly admitted: ReadonlySet<string> }> {
  const db = await client();
  const sessions = await db.session.findMany({
    where: {
      id: { in: watchers.flatMap(({ sessionId }) => sessionId ?? []) },
      ...stillHolding(now),
      user: {
        disabledAt: null,
        memberships: { some: { project: { documents: { some: { id: documentId } } } } },
      },
    },
    select: { id: true },
  });
  const admitted = new Set(sessions.map(({ id }) => id));
  if (admitted.size === 0) return { news: { last: after, events: [], isCut: false }, admitted };
  return { news: await readAfter(documentId, after), admitted };
}

async function readAfter(documentId: string, after: string): Promise<LiveNews> {
  const db = await client();
  const events = await db.liveEvent.findMany({
    where: { documentId, id: { gt: BigInt(after) } },
    orderBy: { id: "asc" },
    take: most,
  });
  return {
    last: events.at(-1)?.id.toString() ?? after,
    events: events.map(({ kind, segmentId, actorId }) => ({ kind, segmentId, actorId })),
    isCut: events.length === most,
  };
}

const keptMs = 24 * 60 * 60 * 1000;

/** Forgets what every open screen has long heard; no session outlives its idle hours, so none can ask for it. */
export async function forgetOldNews(now = new Date()): Promise<number> {
  const db = await client();
  const { count } = await db.liveEvent.deleteMany({
    where: { at: { lt: new Date(now.getTime() - keptMs) } },
  });
  return count;
}
