import "server-only";
import type { BlockRole } from "@/lib/document/block";
import type { SegmentStatus } from "@/lib/document/status";
import type { Act } from "@/lib/permission/can";
import type { StructureKind } from "../db/client/enums";
import type { Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { ownRole, roleFor, visibleTo } from "./projects";
import { head, live, type Head } from "./segments";

/** A document whose segments are about to become others: one such change at a time. */
export type LockedStructure = {
  readonly documentId: string;
  readonly projectId: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** The database's clock at the start of the transaction. */
  readonly at: Date;
};

/** A segment as a change of the structure needs it. Its row is locked. */
export type StructuralSegment = {
  readonly id: string;
  readonly blockId: string;
  readonly blockRole: BlockRole;
  readonly number: number;
  readonly status: SegmentStatus;
  readonly version: number;
  readonly gap: string;
  readonly sourceHead: Head;
  readonly targetHead: Head | null;
};

/** Locks the document against other changes of its structure, and refuses unless the viewer may do this. */
export async function lockStructure(
  tx: Transaction,
  viewer: Viewer,
  act: Act,
  documentId: string,
): Promise<LockedStructure> {
  const [clock] = await tx.$queryRaw<{ at: Date }[]>`
    SELECT date_trunc('milliseconds', now()) AS at FROM "Document" WHERE "id" = ${documentId}::uuid FOR NO KEY UPDATE`;
  const document = await tx.document.findFirst({
    where: { id: documentId, project: visibleTo(viewer) },
    select: {
      projectId: true,
      sourceLanguage: true,
      targetLanguage: true,
      project: { select: { memberships: ownRole(viewer) } },
    },
  });
  if (clock === undefined || document === null) {
    refuse("not_found", say("no_document"));
  }
  const { project, ...rest } = document;
  roleFor(viewer, act, project.memberships);
  return { documentId, at: clock.at, ...rest };
}

/** The document of a segment the viewer may see, whether live or retired. */
export async function findDocumentOf(tx: Transaction, viewer: Viewer, segmentId: string): Promise<string> {
  const segment = await tx.segment.findFirst({
    where: { id: segmentId, document: { project: visibleTo(viewer) } },
    select: { documentId: true },
  });
  if (segment === null) refuse("not_found", say("no_segment"));
  return segment.documentId;
}

/** Locks segments of a locked document against saves, and gives them in reading order. All must be live. */
export async function lockSegments(
  tx: Transaction,
  { documentId }: LockedStructure,
  ids: readonly string[],
): Promise<readonly StructuralSegment[]> {
  await tx.$queryRaw`
    SELECT 1 AS locked FROM "Segment" WHERE "id" = ANY(${[...ids]}::uuid[]) ORDER BY "id" FOR UPDATE`;
  const rows = await tx.segment.findMany({
    where: { id: { in: [...ids] }, documentId },
    include: { sourceHead: head, targetHead: head, block: { select: { role: true } } },
    orderBy: { number: "asc" },
  });
  if (rows.length !== ids.length) refuse("not_found", say("segment_not_in_document"));
  return rows.map(({ id, blockId, block, number, status, version, gap, sourceHead, targetHead }) => {
    if (number === null) {
      refuse("gone", say("segments_changed"));
    }
    if (sourceHead === null) throw new Error(`Segment ${id} has no source.`);
    return { id, blockId, blockRole: block.role, number, status, version, gap, sourceHead, targetHead };
  });
}

/**
 * Locks every segment of a locked document against saves. For changes that tell of themselves step by step: whoever
 * holds a segment and waits to tell of a save must not be waited for.
 */
export async function lockAllSegments(tx: Transaction, { documentId }: LockedStructure): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 AS locked FROM "Segment" WHERE "documentId" = ${documentId}::uuid ORDER BY "id" FOR UPDATE`;
}

export async function insertChange(
  tx: Transaction,
  viewer: Viewer,
  { documentId, at }: LockedStructure,
  change: { readonly kind: StructureKind; readonly mutationId: string; readonly undoesId?: string },
): Promise<string> {
  const { id } = await tx.structureChange.create({
    data: { ...change, documentId, actorId: viewer.userId, createdAt: at },
  });
  return id;
}

/** The change an earlier, identical request made, if any. */
export async function findChangeByMutation(
  tx: Transaction,
  mutationId: string,
): Promise<{ readonly id: string; readonly documentId: string } | null> {
  return tx.structureChange.findUnique({ where: { mutationId }, select: { id: true, documentId: true } });
}

/** Ids of the segments that a change put in the place of others, made or brought back, in reading order, as far as they are live. */
export async function listHeirs(tx: Transaction, changeId: string): Promise<readonly string[]> {
  const heirs = await tx.segment.findMany({
    where: { parents: { some: { changeId } }, ...live },
    orderBy: { number: "asc" },
    select: { id: true },
  });
  return heirs.map(({ id }) => id);
}
