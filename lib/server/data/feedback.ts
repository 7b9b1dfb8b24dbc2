import "server-only";
import type { FeedbackItem, FeedbackPage } from "@/lib/review/feedback";
import { Prisma } from "../db/client/client";
import { client } from "../db/database";
import type { Viewer } from "../viewer";

/** Decisions a page. */
const pageLength = 50;
/** So many new ones are counted; more are told as “more”. */
const mostCounted = 99;

/**
 * The decisions, but for mere approvals and those taken back, that others made on texts in which a person had written
 * before, there or in a segment it came of; in projects that the person is a member of.
 */
export function reviewsOf(userId: string): Prisma.Sql {
  return Prisma.sql`
    WITH RECURSIVE own AS (
      SELECT DISTINCT r."segmentId" AS "id" FROM "Revision" r
      WHERE r."authorId" = ${userId}::uuid AND r."side" = 'target'
    ), family AS (
      SELECT "id", false AS "isHeir" FROM own
      UNION
      SELECT l."childId", true FROM family f JOIN "Lineage" l ON l."parentId" = f."id"
      JOIN "Segment" c ON c."id" = l."childId" AND c."madeById" = l."changeId"
    ), came AS (
      SELECT DISTINCT v."id", v."decision", v."reasonKind", v."createdAt", d."projectId"
      FROM family f JOIN "Review" v ON v."segmentId" = f."id"
      JOIN "Segment" s ON s."id" = v."segmentId" JOIN "Document" d ON d."id" = s."documentId"
      JOIN "Membership" m ON m."projectId" = d."projectId" AND m."userId" = ${userId}::uuid
      WHERE v."reviewerId" <> ${userId}::uuid AND v."decision" <> 'approved'
        AND NOT EXISTS (SELECT 1 FROM "ReviewWithdrawal" w WHERE w."reviewId" = v."id")
        AND (f."isHeir" OR EXISTS (
          SELECT 1 FROM "Revision" r WHERE r."segmentId" = v."segmentId" AND r."side" = 'target'
            AND r."authorId" = ${userId}::uuid AND r."version" < v."version"))
    )`;
}

/** How many decisions came back to the viewer that they have not taken note of. */
export async function countNewFeedback(viewer: Viewer): Promise<number> {
  const db = await client();
  const [row] = await db.$queryRaw<{ count: number }[]>`
    ${reviewsOf(viewer.userId)}
    SELECT count(*)::int AS "count" FROM (
      SELECT 1 FROM came c WHERE NOT EXISTS (
        SELECT 1 FROM "ReviewSight" g WHERE g."reviewId" = c."id" AND g."userId" = ${viewer.userId}::uuid
      ) LIMIT ${mostCounted + 1}::int
    ) new`;
  return row?.count ?? 0;
}

/** What came back to the viewer, the newest first; the new ones alone where that is asked for. */
export async function listFeedback(
  viewer: Viewer,
  {
    onlyNew,
    after,
    take = pageLength,
  }: {
    readonly onlyNew: boolean;
    readonly after: string | null;
    readonly take?: number;
  },
): Promise<FeedbackPage> {
  const db = await client();
  const rows = await db.$queryRaw<{ id: string; isSeen: boolean }[]>`
    ${reviewsOf(viewer.userId)}
    SELECT c."id"::text, (g."seenAt" IS NOT NULL) AS "isSeen" FROM came c
    LEFT JOIN "ReviewSight" g ON g."reviewId" = c."id" AND g."userId" = ${viewer.userId}::uuid
    WHERE (${after}::uuid IS NULL OR c."id" < ${after}::uuid) AND (NOT ${onlyNew}::boolean OR g."seenAt" IS NULL)
    ORDER BY c."id" DESC LIMIT ${take + 1}::int`;
  const shown = rows.slice(0, take);
  const seenBy = new Map(shown.map(({ id, isSeen }) => [id, isSeen]));
  const reviews = await db.review.findMany({
    where: { id: { in: [...seenBy.keys()] } },
    orderBy: { id: "desc" },
    include: {
      reviewer: { select: { name: true } },
      sourceRevision: { select: { text: true } },
      targetRevision: { select: { text: true } },
      segment: {
        select: {
          number: true,
          lastNumber: true,
          document: { select: { id: true, title: true, sourceLanguage: true, targetLanguage: true } },
          revisions: {
            where: { side: "target" },
            orderBy: { n: "asc" },
            select: { id: true, text: true, authorId: true, version: true },
          },
        },
      },
    },
  });
  const items = reviews.flatMap((review): readonly FeedbackItem[] => {
    const { decision, segment, reason, reasonKind } = review;
    if (decision === "approved") return [];
    const seen = segment.revisions.find(({ id }) => id === review.seenTargetRevisionId)?.text ?? "";
    const own = segment.revisions.findLast(
      ({ authorId, version }) => authorId === viewer.userId && version < review.version,
    );
    const { id: documentId, title, sourceLanguage, targetLanguage } = segment.document;
    return [
      {
        reviewId: review.id,
        decision,
        reason,
        reasonKind,
        reviewerName: review.reviewer.name,
        at: review.createdAt.toISOString(),
        segmentId: review.segmentId,
        number: segment.number ?? segment.lastNumber ?? 0,
        isLive: segment.number !== null,
        documentId,
        documentTitle: title,
        sourceLanguage,
        targetLanguage,
        source: review.sourceRevision.text,
        written: own?.text ?? seen,
        seen,
        decided: review.targetRevision.text,
        isSeen: seenBy.get(review.id) ?? false,
      },
    ];
  });
  return { items, next: rows.length > take ? (shown.at(-1)?.id ?? null) : null };
}

/** Notes that the viewer has taken note of decisions that came back to them: of those named, or of all. Others' are passed over. */
export async function noteFeedback(viewer: Viewer, reviewIds: readonly string[] | "all"): Promise<void> {
  const db = await client();
  const named =
    reviewIds === "all" ? Prisma.empty : Prisma.sql`WHERE c."id" = ANY(${[...reviewIds]}::uuid[])`;
  await db.$executeRaw`
    INSERT INTO "ReviewSight" ("userId", "reviewId")
    ${reviewsOf(viewer.userId)}
    SELECT ${viewer.userId}::uuid, c."id" FROM came c ${named}
    ON CONFLICT DO NOTHING`;
}
