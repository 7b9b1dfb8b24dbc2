import "server-only";
import type { Moment } from "@/lib/history/moment";
import { client, type Transaction } from "../db/database";
import type { Viewer } from "../viewer";
import { allowInDocument } from "./documents";

/** A moment once it was looked up: what is true of the document is what the log says up to there. */
export type FoundMoment = {
  /** The last entry of the project's log that counts; 0 before all. */
  readonly seq: number;
  /** When that was; null before all. ISO 8601. */
  readonly at: string | null;
};

/** Looks a moment of a document up; null where there is none such. The caller has asked for the right to read. */
export async function findMoment(
  db: Transaction,
  documentId: string,
  moment: Moment,
): Promise<FoundMoment | null> {
  if (moment.kind === "start") return { seq: 0, at: null };
  if (moment.kind === "release") return findRelease(db, documentId, moment.number);
  const upTo =
    moment.kind === "event"
      ? { seq: { lte: moment.seq } }
      : moment.kind === "time"
        ? { at: { lte: new Date(moment.at) } }
        : {};
  const last = await db.auditEvent.findFirst({
    where: { documentId, ...upTo },
    orderBy: { seq: "desc" },
    select: { seq: true, at: true },
  });
  return last === null ? { seq: 0, at: null } : { seq: last.seq, at: last.at.toISOString() };
}

/** When a release was made: what it holds is what stood there then. */
async function findRelease(db: Transaction, documentId: string, number: number): Promise<FoundMoment | null> {
  const event = await db.auditEvent.findFirst({
    where: { documentId, kind: "document.released", data: { path: ["number"], equals: number } },
    select: { seq: true, at: true },
  });
  return event === null ? null : { seq: event.seq, at: event.at.toISOString() };
}

/** Looks two moments up for somebody who may read the document; null where one of them is not known. */
export async function lookUpMoments(
  viewer: Viewer,
  documentId: string,
  moments: readonly [Moment, Moment],
): Promise<readonly [FoundMoment, FoundMoment] | null> {
  const db = await client();
  await allowInDocument(db, viewer, "read", documentId);
  const [first, second] = await Promise.all([
    findMoment(db, documentId, moments[0]),
    findMoment(db, documentId, moments[1]),
  ]);
  return first === null || second === null ? null : [first, second];
}

/** The newest entry of the log that is of this document, for somebody who may read it; 0 before all. */
export async function findNewestSeq(viewer: Viewer, documentId: string): Promise<number> {
  const db = await client();
  await allowInDocument(db, viewer, "read", documentId);
  return (await findMoment(db, documentId, { kind: "now" }))?.seq ?? 0;
}

/** Whether a place in the log of a project is one there is, and when that was; null where it is none. */
export async function findSeq(
  db: Transaction,
  {
    projectId,
    documentId,
    seq,
  }: { readonly projectId: string; readonly documentId: string; readonly seq: number },
): Promise<FoundMoment | null> {
  const isThere = (await db.auditEvent.count({ where: { projectId, seq } })) > 0;
  return isThere ? findMoment(db, documentId, { kind: "event", seq }) : null;
}
