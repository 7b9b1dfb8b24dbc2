import "server-only";
import type { SegmentStory } from "@/lib/review/recompute";
import type { Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { ownRole, roleFor, visibleTo } from "./projects";
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

/** An approval of a run. */
export type RunDecision = {
  readonly reviewId: string;
  readonly runId: string;
  readonly segmentId: string;
  readonly number: number;
  /** The version that it made of its segment. */
  readonly version: number;
};

/** The approvals of a run; refuses whoever neither made it nor owns the project. */
export async function findRun(
  tx: Transaction,
  viewer: Viewer,
  runId: string,
): Promise<readonly RunDecision[]> {
  const reviews = await tx.review.findMany({
    where: { runId, segment: { document: { project: visibleTo(viewer) } } },
    select: {
      id: true,
      segmentId: true,
      version: true,
      reviewerId: true,
      segment: {
        select: {
          number: true,
          lastNumber: true,
          document: { select: { project: { select: { memberships: ownRole(viewer) } } } },
        },
      },
    },
  });
  const [first] = reviews;
  if (first === undefined) refuse("not_found", say("no_run"));
  const role = roleFor(viewer, "review", first.segment.document.project.memberships);
  if (first.reviewerId !== viewer.userId && role !== "owner") refuse("forbidden", say("run_of_another"));
  return reviews.map(({ id, segmentId, version, segment: { number, lastNumber } }) => ({
    reviewId: id,
    runId,
    segmentId,
    number: number ?? lastNumber ?? 0,
    version,
  }));
}

/** The request that took a decision back; null where it stands. */
export async function findWithdrawal(
  tx: Transaction,
  reviewId: string,
): Promise<{ readonly mutationId: string } | null> {
  return tx.reviewWithdrawal.findUnique({ where: { reviewId }, select: { mutationId: true } });
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
