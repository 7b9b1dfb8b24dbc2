import "server-only";
import type { ApprovalStory } from "@/lib/notification/standing-approvals";
import type { Transaction } from "../db/database";

/** Who wrote, corrected and decided in a segment, and who had written in those it came of. */
export type SegmentStory = {
  readonly targets: readonly {
    readonly id: string;
    readonly version: number;
    readonly parentId: string | null;
    readonly authorId: string | null;
  }[];
  readonly sources: readonly (ApprovalStory["sources"][number] & { readonly id: string })[];
  readonly reviews: readonly (ApprovalStory["reviews"][number] & { readonly id: string })[];
  readonly ancestorIds: readonly string[];
};

/** The stories of segments, by their ids. */
export async function loadSegmentStories(
  tx: Transaction,
  segmentIds: readonly string[],
): Promise<ReadonlyMap<string, SegmentStory>> {
  const ids = [...new Set(segmentIds)];
  if (ids.length === 0) return new Map();
  const revisions = await tx.revision.findMany({
    where: { segmentId: { in: ids } },
    select: {
      id: true,
      segmentId: true,
      side: true,
      version: true,
      parentId: true,
      authorId: true,
      correction: true,
    },
  });
  const reviews = await tx.review.findMany({
    where: { segmentId: { in: ids } },
    select: {
      id: true,
      segmentId: true,
      version: true,
      decision: true,
      reviewerId: true,
      withdrawal: { select: { id: true } },
    },
  });
  const ancestors = await listAncestorWriters(tx, ids);
  const revisionsOf = bySegment(revisions);
  const reviewsOf = bySegment(reviews);
  const ancestorsOf = bySegment(ancestors);
  return new Map(
    ids.map((id) => {
      const own = revisionsOf.get(id) ?? [];
      return [
        id,
        {
          targets: own.filter(({ side }) => side === "target"),
          sources: own.filter(({ side }) => side === "source"),
          reviews: (reviewsOf.get(id) ?? []).map(({ withdrawal, ...review }) => ({
            ...review,
            isWithdrawn: withdrawal !== null,
          })),
          ancestorIds: (ancestorsOf.get(id) ?? []).map(({ authorId }) => authorId),
        },
      ];
    }),
  );
}

function bySegment<Row extends { readonly segmentId: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.segmentId);
    if (group === undefined) groups.set(row.segmentId, [row]);
    else group.push(row);
  }
  return groups;
}

/** Whoever had written in a segment before a version of it, or in one that it came of. */
export function writersBefore({ targets, ancestorIds }: SegmentStory, version: number): readonly string[] {
  const own = targets.flatMap((target) => (target.version < version ? (target.authorId ?? []) : []));
  return [...new Set([...own, ...ancestorIds])];
}

async function listAncestorWriters(
  tx: Transaction,
  segmentIds: readonly string[],
): Promise<readonly { readonly segmentId: string; readonly authorId: string }[]> {
  return tx.$queryRaw`
    WITH RECURSIVE family AS (
      SELECT id AS "segmentId", id AS "memberId" FROM unnest(${[...segmentIds]}::uuid[]) AS asked(id)
      UNION
      SELECT f."segmentId", l."parentId" FROM family f JOIN "Lineage" l ON l."childId" = f."memberId"
      JOIN "Segment" c ON c."id" = l."childId" AND c."madeById" = l."changeId"
    )
    SELECT DISTINCT f."segmentId"::text, r."authorId"::text FROM family f
    JOIN "Revision" r ON r."segmentId" = f."memberId" AND r."side" = 'target' AND r."authorId" IS NOT NULL
    WHERE f."memberId" <> f."segmentId"`;
}
