import "server-only";
import type { ReasonKind } from "@/lib/review/reason";
import type { Decision } from "@/lib/review/view";
import { client, type Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { visibleTo } from "./projects";
import { live, type Head, type LockedSegment } from "./segments";

export type NewReview = {
  readonly seenTargetId: string;
  /** The text the decision is about. */
  readonly target: Head;
  readonly decision: Decision;
  readonly reason: string | null;
  readonly reasonKind: ReasonKind | null;
  readonly isOverride: boolean;
  readonly pass: 1 | 2;
  readonly passes: 1 | 2;
  readonly suggestionId: string | null;
  readonly runId: string | null;
  readonly version: number;
  readonly mutationId: string;
};

export async function insertReview(
  tx: Transaction,
  viewer: Viewer,
  segment: LockedSegment,
  review: NewReview,
): Promise<string> {
  const { seenTargetId, target, ...rest } = review;
  const { id } = await tx.review.create({
    data: {
      ...rest,
      segmentId: segment.id,
      sourceRevisionId: segment.sourceHead.id,
      sourceSha256: segment.sourceHead.sha256,
      targetRevisionId: target.id,
      targetSha256: target.sha256,
      seenTargetRevisionId: seenTargetId,
      reviewerId: viewer.userId,
      createdAt: segment.at,
    },
    select: { id: true },
  });
  return id;
}

export async function insertConfirmation(
  tx: Transaction,
  viewer: Viewer,
  segment: LockedSegment,
  mutationId: string,
): Promise<void> {
  await tx.confirmation.create({
    data: {
      segmentId: segment.id,
      targetRevisionId: segment.targetHead!.id,
      confirmedById: viewer.userId,
      version: segment.version + 1,
      mutationId,
      createdAt: segment.at,
    },
  });
}

/** Whether this very request was already carried out; refused where its mutationId was used for another one. */
export async function wasDecided(
  tx: Transaction,
  segment: LockedSegment,
  decision: Decision | "confirmed",
  mutationId: string,
): Promise<boolean> {
  const review = await tx.review.findUnique({ where: { mutationId } });
  const confirmation = await tx.confirmation.findUnique({ where: { mutationId } });
  const earlier = review ?? confirmation;
  if (earlier === null) return false;
  if (earlier.segmentId !== segment.id || (review?.decision ?? "confirmed") !== decision) {
    refuse("invalid", say("mutation_used"), "mutationId");
  }
  return true;
}

/** Who approved what stands in a segment in the first of two passes. It is past that. */
export async function findFirstPass(tx: Transaction, segmentId: string): Promise<string | null> {
  const review = await tx.review.findFirst({
    where: { segmentId, decision: { not: "changes_requested" }, withdrawal: null },
    orderBy: { version: "desc" },
    select: { reviewerId: true },
  });
  return review?.reviewerId ?? null;
}

/** Who translated and who approved what stands in a document now, by name. */
export async function listCredits(
  viewer: Viewer,
  documentId: string,
): Promise<{ readonly translators: readonly string[]; readonly reviewers: readonly string[] }> {
  const db = await client();
  const inDocument = {
    document: { id: documentId, project: visibleTo(viewer) },
    block: { role: { not: "boilerplate" } },
  } as const;
  const [authors, reviewers] = await Promise.all([
    db.user.findMany({
      where: {
        revisions: {
          some: {
            side: "target",
            text: { not: "" },
            // Whoever mended a text while approving it is named as its reviewer.
            targetReviews: { none: { decision: "approved_with_edits" } },
            segment: inDocument,
          },
        },
      },
      select: { name: true },
      orderBy: { name: "asc" },
    }),
    db.user.findMany({
      where: {
        reviews: {
          some: {
            decision: { not: "changes_requested" },
            segment: { ...inDocument, ...live, status: "approved" },
          },
        },
      },
      select: { name: true },
      orderBy: { name: "asc" },
    }),
  ]);
  return { translators: authors.map(({ name }) => name), reviewers: reviewers.map(({ name }) => name) };
}

export type SegmentPlace = { readonly segmentId: string; readonly number: number };

/** Which of these segments a document has or had, with their numbers. The caller has asked for the right to see it. */
export async function listNumbers(
  tx: Transaction,
  documentId: string,
  segmentIds: readonly string[],
): Promise<readonly SegmentPlace[]> {
  const rows = await tx.segment.findMany({
    where: { documentId, id: { in: [...segmentIds] } },
    select: { id: true, number: true, lastNumber: true },
  });
  return rows.map(({ id, number, lastNumber }) => ({ segmentId: id, number: number ?? lastNumber ?? 0 }));
}
