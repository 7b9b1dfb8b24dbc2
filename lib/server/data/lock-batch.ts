import "server-only";
import type { SegmentStatus } from "@/lib/document/status";
import type { BatchPlace, LeftReason } from "@/lib/revision/batch";
import type { Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { allowWriting, ownRole, roleFor, visibleTo } from "./projects";
import { head, type Head } from "./segments";

/** A segment as an act on many needs it. Its row and its document's are locked. */
export type BatchSegment = {
  readonly place: BatchPlace;
  /** Why no act may change it, whatever was asked for. */
  readonly obstacle: Extract<LeftReason, "excluded" | "retired"> | null;
  readonly status: SegmentStatus;
  readonly version: number;
  readonly sourceHead: Head;
  readonly targetHead: Head | null;
};

export type LockedBatch = {
  readonly projectId: string;
  readonly segments: ReadonlyMap<string, BatchSegment>;
  /** The database's clock at the start of the transaction. */
  readonly at: Date;
};

/** What the segments must have in common: a document, or a project and perhaps a pair of languages. */
export type BatchScope =
  | { readonly documentId: string }
  | {
      readonly projectId: string;
      readonly sourceLanguage?: string;
      readonly targetLanguage?: string;
    };

/**
 * Locks segments until the transaction ends, and refuses unless the viewer may translate all of them. First their
 * documents, as every change of a structure does, then the segments, each in the order of their ids: acts that cross
 * wait for each other and never both.
 */
export async function lockBatch(
  tx: Transaction,
  viewer: Viewer,
  scope: BatchScope,
  segmentIds: readonly string[],
): Promise<LockedBatch> {
  const ids = [...new Set(segmentIds)];
  const document = "documentId" in scope ? { id: scope.documentId } : scope;
  const documents = await tx.document.findMany({
    where: {
      ...document,
      project: visibleTo(viewer),
      ...("documentId" in scope ? {} : { segments: { some: { id: { in: ids } } } }),
    },
    select: {
      id: true,
      projectId: true,
      project: { select: { reviewMode: true, memberships: ownRole(viewer) } },
    },
  });
  const first = documents[0];
  if (first === undefined) refuse("not_found", say("no_document"));
  allowWriting(roleFor(viewer, "translate", first.project.memberships), first.project.reviewMode);
  const documentIds = documents.map(({ id }) => id);
  const [clock] = await tx.$queryRaw<{ at: Date }[]>`
    SELECT date_trunc('milliseconds', now()) AS at FROM "Document"
    WHERE "id" = ANY(${documentIds}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`;
  await tx.$queryRaw`
    SELECT 1 AS locked FROM "Segment" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
  const rows = await tx.segment.findMany({
    where: { id: { in: ids }, documentId: { in: documentIds } },
    include: {
      sourceHead: head,
      targetHead: head,
      block: { select: { role: true } },
      document: { select: { title: true } },
    },
  });
  if (rows.length !== ids.length) {
    refuse("not_found", say("no_segment_here"));
  }
  const segments = rows.map((row): readonly [string, BatchSegment] => {
    const { id, number, lastNumber, documentId, sourceHead } = row;
    if (sourceHead === null) throw new Error(`Segment ${id} has no source.`);
    const place = {
      segmentId: id,
      number: number ?? lastNumber ?? 0,
      documentId,
      documentTitle: row.document.title,
    };
    const obstacle =
      number === null
        ? ("retired" as const)
        : row.block.role === "boilerplate"
          ? ("excluded" as const)
          : null;
    return [
      id,
      { place, obstacle, status: row.status, version: row.version, sourceHead, targetHead: row.targetHead },
    ];
  });
  return { projectId: first.projectId, segments: new Map(segments), at: clock!.at };
}
