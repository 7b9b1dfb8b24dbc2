import "server-only";
import { randomUUID } from "node:crypto";
import type { SegmentStatus } from "@/lib/document/status";
import type { BatchOutcome } from "@/lib/revision/batch";
import type { Origin } from "@/lib/revision/view";
import type { BatchKind } from "../db/client/enums";
import type { Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { recordEvents, type EventKind } from "./events";
import type { BatchSegment, LockedBatch } from "./lock-batch";
import { ownRole, roleFor, visibleTo } from "./projects";
import { reanchor } from "./reanchor";
import { linkRevision } from "./revisions";

/** A new target for a segment of a batch, with the status that follows. */
export type BatchWrite = {
  readonly segment: BatchSegment;
  readonly text: string;
  readonly origin: Origin;
  readonly restoredId?: string;
  readonly status: SegmentStatus;
};

export type NewBatch = {
  readonly kind: BatchKind;
  readonly documentId: string;
  readonly undoesId?: string;
  readonly mutationId: string;
  readonly writes: readonly BatchWrite[];
  readonly left: BatchOutcome["left"];
};

const eventKinds: Readonly<Record<BatchKind, EventKind>> = {
  replaced: "segment.replaced",
  propagated: "segment.propagated",
  undone: "segment.batch_undone",
  slice_undone: "segment.slice_undone",
  restored: "segment.restored",
  imported: "segment.imported",
};

/** Stores one act on many locked segments: its revisions, the heads and statuses, the log, and the answer. */
export async function storeBatch(
  tx: Transaction,
  viewer: Viewer,
  { projectId, at }: LockedBatch,
  { kind, documentId, undoesId, mutationId, writes, left }: NewBatch,
): Promise<BatchOutcome> {
  const batchId = randomUUID();
  const revisions = writes.map(({ segment, text, origin, restoredId }) =>
    linkRevision({
      segmentId: segment.place.segmentId,
      side: "target",
      parent: segment.targetHead,
      text,
      authorId: viewer.userId,
      origin,
      ...(restoredId === undefined ? {} : { restoredId }),
      batchId,
      version: segment.version + 1,
      mutationId: randomUUID(),
      createdAt: at,
    }),
  );
  const changed = writes.map(({ segment, status }, index) => ({
    ...segment.place,
    revisionId: revisions[index]!.id,
    status,
  }));
  const answer: BatchOutcome = { batchId, changed, left };
  await tx.batch.create({
    data: {
      id: batchId,
      projectId,
      documentId,
      kind,
      actorId: viewer.userId,
      ...(undoesId === undefined ? {} : { undoesId }),
      mutationId,
      answer,
      createdAt: at,
    },
  });
  await tx.revision.createMany({ data: revisions });
  await reanchor(
    tx,
    revisions.map((revision, index) => ({ ...revision, parent: writes[index]!.segment.targetHead })),
  );
  await moveSegments(tx, writes, revisions, at);
  await recordEvents(
    tx,
    viewer,
    writes.map(({ segment }, index) => ({
      kind: eventKinds[kind],
      projectId,
      documentId: segment.place.documentId,
      segmentId: segment.place.segmentId,
      data: {
        batchId,
        revisionId: revisions[index]!.id,
        n: revisions[index]!.n,
        sha256: revisions[index]!.sha256,
      },
    })),
  );
  return answer;
}

/** Moves locked segments on, all in one statement; the version in the condition is the second lock, and it must hold. */
async function moveSegments(
  tx: Transaction,
  writes: readonly BatchWrite[],
  revisions: readonly { readonly id: string }[],
  at: Date,
): Promise<void> {
  const count = await tx.$executeRaw`
    UPDATE "Segment" s
    SET "targetHeadId" = w."head", "status" = w."status"::"SegmentStatus", "passedReviews" = 0, "version" = w."version" + 1, "updatedAt" = ${at}
    FROM unnest(
      ${writes.map(({ segment }) => segment.place.segmentId)}::uuid[], ${revisions.map(({ id }) => id)}::uuid[],
      ${writes.map(({ status }) => status)}::text[], ${writes.map(({ segment }) => segment.version)}::int[]
    ) AS w("id", "head", "status", "version")
    WHERE s."id" = w."id" AND s."version" = w."version" AND s."retiredById" IS NULL`;
  if (count !== writes.length) throw new Error("A segment moved under its lock.");
}

/** The answer to an earlier, identical request, if there was one; refused where its mutationId was used for another. */
export async function findEarlierBatch(
  tx: Transaction,
  request: { readonly kind: BatchKind; readonly documentId: string; readonly mutationId: string },
): Promise<BatchOutcome | null> {
  const batch = await tx.batch.findUnique({ where: { mutationId: request.mutationId } });
  if (batch === null) return null;
  if (batch.kind !== request.kind || batch.documentId !== request.documentId) {
    refuse("invalid", say("mutation_used"), "mutationId");
  }
  return batch.answer as unknown as BatchOutcome;
}

export type StoredBatch = {
  readonly id: string;
  readonly documentId: string;
  readonly projectId: string;
  readonly isUndone: boolean;
  readonly revisions: readonly {
    readonly id: string;
    readonly segmentId: string;
    /** The text before; null where there was none. */
    readonly before: { readonly id: string; readonly text: string } | null;
  }[];
};

/** A batch that the viewer may take back, with what it wrote. */
export async function findBatch(tx: Transaction, viewer: Viewer, batchId: string): Promise<StoredBatch> {
  const batch = await tx.batch.findFirst({
    where: { id: batchId, project: visibleTo(viewer) },
    select: {
      id: true,
      documentId: true,
      projectId: true,
      undoneBy: { select: { id: true } },
      project: { select: { memberships: ownRole(viewer) } },
      revisions: {
        select: { id: true, segmentId: true, parent: { select: { id: true, text: true } } },
      },
    },
  });
  if (batch === null) refuse("not_found", say("no_act"));
  const { project, undoneBy, revisions, ...rest } = batch;
  roleFor(viewer, "translate", project.memberships);
  return {
    ...rest,
    isUndone: undoneBy !== null,
    revisions: revisions.map(({ id, segmentId, parent }) => ({ id, segmentId, before: parent })),
  };
}
