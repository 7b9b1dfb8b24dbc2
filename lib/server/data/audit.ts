import "server-only";
import type { ChainPlace } from "@/lib/audit/follow-chain";
import type { AuditChoices, AuditFilter, AuditPage, AuditRow } from "@/lib/audit/view";
import type { AuditEvent, Prisma } from "../db/client/client";
import { client, type Transaction } from "../db/database";
import type { Viewer } from "../viewer";
import { toEntry } from "./audit-entries";
import { allowInProject } from "./projects";

/** The newest entry of a project's log, by number and hash: whoever writes it down elsewhere can prove all before it. */
export async function readAuditHead(tx: Transaction, projectId: string): Promise<ChainPlace> {
  const last = await tx.auditEvent.findFirst({
    where: { projectId },
    orderBy: { seq: "desc" },
    select: { seq: true, hash: true },
  });
  return last ?? { seq: 0, hash: null };
}

type PageOrder = {
  readonly filter: AuditFilter;
  /** Entries with a smaller number (`desc`) or a greater one (`asc`) than this. */
  readonly cursor: number | null;
  readonly order: "asc" | "desc";
  readonly take: number;
};

/** A page of a project's log, with names. Refuses, at each page anew, unless the viewer may read it. */
export async function listAudit(
  viewer: Viewer,
  projectId: string,
  { filter, cursor, order, take }: PageOrder,
): Promise<AuditPage> {
  const db = await client();
  await allowInProject(db, viewer, "read_audit", projectId);
  const found = await db.auditEvent.findMany({
    where: {
      projectId,
      ...toWhere(filter),
      ...(cursor === null ? {} : { seq: order === "desc" ? { lt: cursor } : { gt: cursor } }),
    },
    orderBy: { seq: order },
    take: take + 1,
  });
  const shown = found.slice(0, take);
  return { rows: await nameAll(db, shown), next: found.length > take ? shown.at(-1)!.seq : null };
}

/** What the log of a project can be filtered by: what stands in it. */
export async function listAuditChoices(viewer: Viewer, projectId: string): Promise<AuditChoices> {
  const db = await client();
  await allowInProject(db, viewer, "read_audit", projectId);
  const [actors, kinds, documents] = await Promise.all([
    db.auditEvent.groupBy({ by: ["actorId"], where: { projectId, actorId: { not: null } } }),
    db.auditEvent.groupBy({ by: ["kind"], where: { projectId }, orderBy: { kind: "asc" } }),
    db.document.findMany({
      where: { projectId },
      select: { id: true, title: true },
      orderBy: { createdAt: "asc" },
    }),
  ]);
  const people = await db.user.findMany({
    where: { id: { in: actors.flatMap(({ actorId }) => actorId ?? []) } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  return { people, documents, kinds: kinds.map(({ kind }) => kind) };
}

function toWhere({ person, kind, document, from, to }: AuditFilter): Prisma.AuditEventWhereInput {
  const day = 24 * 60 * 60 * 1000;
  return {
    ...(person === undefined ? {} : { actorId: person }),
    ...(kind === undefined ? {} : { kind }),
    ...(document === undefined ? {} : { documentId: document }),
    at: {
      ...(from === undefined ? {} : { gte: new Date(`${from}T00:00:00Z`) }),
      ...(to === undefined ? {} : { lt: new Date(Date.parse(`${to}T00:00:00Z`) + day) }),
    },
  };
}

async function nameAll(db: Transaction, events: readonly AuditEvent[]): Promise<readonly AuditRow[]> {
  const subjectOf = ({ data }: AuditEvent) =>
    data !== null && typeof data === "object" && "userId" in data && typeof data.userId === "string"
      ? data.userId
      : null;
  const idsOf = (pick: (event: AuditEvent) => string | null) => ({
    id: { in: [...new Set(events.flatMap((event) => pick(event) ?? []))] },
  });
  const [actors, subjects, documents, segments] = await Promise.all([
    db.user.findMany({ where: idsOf(({ actorId }) => actorId), select: { id: true, name: true } }),
    db.user.findMany({ where: idsOf(subjectOf), select: { id: true, name: true } }),
    db.document.findMany({ where: idsOf(({ documentId }) => documentId), select: { id: true, title: true } }),
    db.segment.findMany({
      where: idsOf(({ segmentId }) => segmentId),
      select: { id: true, number: true, lastNumber: true },
    }),
  ]);
  const names = new Map([...actors, ...subjects].map(({ id, name }) => [id, name]));
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  const places = new Map(
    segments.map(({ id, number, lastNumber }) => [
      id,
      { number: number ?? lastNumber ?? 0, isLive: number !== null },
    ]),
  );
  return events.map((event) => ({
    ...toEntry(event),
    actorName: names.get(event.actorId ?? "") ?? null,
    subjectName: names.get(subjectOf(event) ?? "") ?? null,
    documentTitle: titles.get(event.documentId ?? "") ?? null,
    segment: places.get(event.segmentId ?? "") ?? null,
  }));
}
