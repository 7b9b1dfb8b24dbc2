import "server-only";
import type { AuditEntry } from "@/lib/audit/link";
import type { Json } from "@/lib/text/canonical-json";
import type { AuditEvent } from "../db/client/client";
import type { Transaction } from "../db/database";

/** The projects that have a log, and null for the installation's own. */
export async function listAuditChains(db: Transaction): Promise<readonly (string | null)[]> {
  const rows = await db.auditEvent.findMany({
    where: { seq: 1 },
    select: { projectId: true },
    orderBy: { projectId: "asc" },
  });
  return rows.map(({ projectId }) => projectId);
}

/** The entries of a chain in order, those after a place, `take` at most. */
export async function readAuditEntries(
  db: Transaction,
  projectId: string | null,
  after: number,
  take: number,
): Promise<readonly AuditEntry[]> {
  const rows = await db.auditEvent.findMany({
    where: { projectId, seq: { gt: after } },
    orderBy: { seq: "asc" },
    take,
  });
  return rows.map(toEntry);
}

export function toEntry(row: AuditEvent): AuditEntry {
  const { seq, projectId, documentId, segmentId, actorId, kind, data, at, hash } = row;
  return {
    seq,
    projectId,
    documentId,
    segmentId,
    actorId,
    kind,
    data: data as Json,
    at: at.toISOString(),
    hash,
  };
}
