import "server-only";
import type { SegmentView } from "@/lib/document/view";
import type { Prisma } from "../db/client/client";
import { client } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { ownRole, roleFor, visibleTo } from "./projects";
import { listArisings, listInheritedReasons } from "./arisings";
import { live } from "./segments";
import { listSourceChanges } from "./source-changes";

/** What a segment is shown with; `presentSegment` reads it. */
export const shownHeads = {
  sourceHead: { select: { id: true, text: true } },
  targetHead: { select: { id: true, text: true, createdAt: true, author: { select: { name: true } } } },
  // While a segment is sent back, the latest review says why.
  reviews: {
    orderBy: { version: "desc" },
    take: 1,
    select: { decision: true, reason: true, suggestionId: true, reviewer: { select: { name: true } } },
  },
} as const satisfies Prisma.SegmentInclude;

type StoredSegment = Prisma.SegmentGetPayload<{ include: typeof shownHeads }>;

/** What is known about segments beside their rows, by segment id. */
export async function loadStories(where: Prisma.SegmentWhereInput, segments: readonly StoredSegment[]) {
  const db = await client();
  const orphans = segments.filter(
    ({ status, reviews }) => status === "changes_requested" && reviews.length === 0,
  );
  const [changes, arisings, reasons] = await Promise.all([
    listSourceChanges(db, where),
    listArisings(db, where),
    listInheritedReasons(
      db,
      orphans.map(({ id }) => id),
    ),
  ]);
  return { changes, arisings, reasons };
}

export type Stories = Awaited<ReturnType<typeof loadStories>>;

export function presentSegment(segment: StoredSegment, { changes, arisings, reasons }: Stories): SegmentView {
  const { id, number, status, sourceHead, targetHead, reviews } = segment;
  if (sourceHead === null || number === null) throw new Error(`Segment ${id} has no source or no number.`);
  const review = reviews[0];
  return {
    id,
    number,
    status,
    source: { revisionId: sourceHead.id, text: sourceHead.text, change: changes.get(id) ?? null },
    target: targetHead && {
      revisionId: targetHead.id,
      text: targetHead.text,
      authorName: targetHead.author?.name ?? null,
      savedAt: targetHead.createdAt.toISOString(),
    },
    sentBack:
      status === "changes_requested" && review?.decision === "changes_requested"
        ? {
            reason: review.reason ?? "",
            byName: review.reviewer.name,
            hasSuggestion: review.suggestionId !== null,
          }
        : (reasons.get(id) ?? null),
    arising: arisings.get(id) ?? null,
  };
}

/** One segment as the workbench shows it. */
export async function getSegment(viewer: Viewer, segmentId: string): Promise<SegmentView> {
  const db = await client();
  const segment = await db.segment.findFirst({
    where: { id: segmentId, ...live, document: { project: visibleTo(viewer) } },
    include: {
      ...shownHeads,
      document: { select: { project: { select: { memberships: ownRole(viewer) } } } },
    },
  });
  if (segment === null) refuse("not_found", say("no_segment"));
  roleFor(viewer, "read", segment.document.project.memberships);
  return presentSegment(segment, await loadStories({ id: segmentId }, [segment]));
}
