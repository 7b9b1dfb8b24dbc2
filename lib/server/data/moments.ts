import "server-only";
import type { Moment } from "@/lib/history/moment";
import type { Transaction } from "../db/database";
import { refuse } from "../refusal";

/** A moment once it was looked up: what is true of the document is what the log says up to there. */
export type FoundMoment = {
  /** The last entry of the project's log that counts; 0 before all. */
  readonly seq: number;
  /** When that was; null before all. ISO 8601. */
  readonly at: string | null;
};

/** Looks a moment of a document up. The caller has asked for the right to read. */
export async function findMoment(db: Transaction, documentId: string, moment: Moment): Promise<FoundMoment> {
  if (moment.kind === "start") return { seq: 0, at: null };
  if (moment.kind === "release") return refuse("not_found", "This document has no such release.");
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
