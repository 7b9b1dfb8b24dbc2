import "server-only";
import type { SegmentStory } from "@/lib/review/recompute";
import type { Transaction } from "../db/database";
import type { Viewer } from "../viewer";
import type { LockedSegment } from "./segments";

/** A decision that the viewer made on a segment, by the request that made it. */
export async function findDecision(tx: Transaction, viewer: Viewer, segmentId: string, mutationId: string) {
  return tx.review.findFirst({
    where: { segmentId, mutationId, reviewerId: viewer.userId },
    select: {
      id: true,
      version: true,
      decision: true,
      createdAt: true,
      withdrawal: { select: { id: true } },
    },
  });
}

export async function insertWithdrawal(
  tx: Transaction,
  viewer: Viewer,
  segment: LockedSegment,
  reviewId: string,
  mutationId: string,
): Promise<void> {
  await tx.reviewWithdrawal.create({
    data: {
      reviewId,
      segmentId: segment.id,
      withdrawnById: viewer.userId,
      version: segment.version + 1,
      mutationId,
      createdAt: segment.at,
    },
  });
}

/** What was stored of a segment before a version of it. The segment is locked. */
export async function loadStory(
  tx: Transaction,
  segmentId: string,
  beforeVersion: number,
): Promise<SegmentStory> {
  const earlier = { where: { version: { lt: beforeVersion } }, select: { version: true } } as const;
  const { madeById, parents, revisions, ...rows } = await tx.segment.findUniqueOrThrow({
    where: { id: segmentId },
    select: {
      madeById: true,
      parents: { select: { changeId: true, parentStatus: true } },
      revisions: {
        where: earlier.where,
        select: { version: true, side: true, text: true, correction: true },
      },
      confirmations: earlier,
      reviews: { where: earlier.where, select: { version: true, decision: true, pass: true, passes: true } },
      withdrawals: earlier,
    },
  });
  return {
    ...rows,
    parents: parents.filter(({ changeId }) => changeId === madeById).map(({ parentStatus }) => parentStatus),
    sources: revisions.filter(({ side }) => side === "source"),
    targets: revisions.filter(({ side }) => side === "target"),
  };
}
