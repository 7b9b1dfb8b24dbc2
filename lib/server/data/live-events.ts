import "server-only";
import { client } from "../db/database";
import { refuse } from "../refusal";
import type { Viewer } from "../viewer";
import { ownRole, roleFor, visibleTo } from "./projects";

export type LiveEventView = { readonly kind: string; readonly segmentId: string | null };

export type LiveNews = {
  /** Where to go on from; null for a document in which nothing ever happened. */
  readonly last: string | null;
  readonly events: readonly LiveEventView[];
  /** More happened than is told: load the document again. */
  readonly isCut: boolean;
};

const most = 200;

/** What happened in a document after an event; without one, only where things stand. */
export async function listNews(viewer: Viewer, documentId: string, after: string | null): Promise<LiveNews> {
  const db = await client();
  const document = await db.document.findFirst({
    where: { id: documentId, project: visibleTo(viewer) },
    select: { project: { select: { memberships: ownRole(viewer) } } },
  });
  if (document === null) refuse("not_found", "There is no such document, or you may not see it.");
  roleFor("read", document.project.memberships);
  if (after === null) {
    const newest = await db.liveEvent.findFirst({ where: { documentId }, orderBy: { id: "desc" } });
    return { last: newest?.id.toString() ?? null, events: [], isCut: false };
  }
  const events = await db.liveEvent.findMany({
    where: { documentId, id: { gt: BigInt(after) } },
    orderBy: { id: "asc" },
    take: most,
  });
  return {
    last: events.at(-1)?.id.toString() ?? after,
    events: events.map(({ kind, segmentId }) => ({ kind, segmentId })),
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
