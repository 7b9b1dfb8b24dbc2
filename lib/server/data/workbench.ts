import "server-only";
import type { BilingualDocument } from "@/lib/document/bilingual";
import type { DocumentView, SegmentView } from "@/lib/document/view";
import type { Role } from "@/lib/permission/can";
import type { Prisma } from "../db/client/client";
import { client } from "../db/database";
import { refuse } from "../refusal";
import type { Viewer } from "../viewer";
import { ownRole, roleFor, visibleTo } from "./projects";
import { listArisings, listInheritedReasons } from "./arisings";
import { newestEvent } from "./live-events";
import { listCredits } from "./reviews";
import { live } from "./segments";
import { listSourceChanges } from "./source-changes";

const heads = {
  sourceHead: { select: { id: true, text: true } },
  targetHead: { select: { id: true, text: true, createdAt: true, author: { select: { name: true } } } },
  // While a segment is sent back, the latest review says why.
  reviews: {
    orderBy: { version: "desc" },
    take: 1,
    select: { decision: true, reason: true, reviewer: { select: { name: true } } },
  },
} as const satisfies Prisma.SegmentInclude;

type StoredSegment = Prisma.SegmentGetPayload<{ include: typeof heads }>;

/** What is known about segments beside their rows, by segment id. */
async function loadStories(where: Prisma.SegmentWhereInput, segments: readonly StoredSegment[]) {
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

type Stories = Awaited<ReturnType<typeof loadStories>>;

function presentSegment(segment: StoredSegment, { changes, arisings, reasons }: Stories): SegmentView {
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
        ? { reason: review.reason ?? "", byName: review.reviewer.name }
        : (reasons.get(id) ?? null),
    arising: arisings.get(id) ?? null,
  };
}

/** One segment as the workbench shows it. */
export async function getSegment(viewer: Viewer, segmentId: string): Promise<SegmentView> {
  const db = await client();
  const segment = await db.segment.findFirst({
    where: { id: segmentId, ...live, document: { project: visibleTo(viewer) } },
    include: { ...heads, document: { select: { project: { select: { memberships: ownRole(viewer) } } } } },
  });
  if (segment === null) refuse("not_found", "There is no such segment, or you may not see it.");
  roleFor("read", segment.document.project.memberships);
  return presentSegment(segment, await loadStories({ id: segmentId }, [segment]));
}

/** A whole document as the workbench shows it, and what the viewer is in its project. */
export async function getWorkbench(
  viewer: Viewer,
  documentId: string,
): Promise<{
  readonly document: DocumentView;
  readonly role: Role;
  /** Every event after this one may be missing from what is shown. */
  readonly newsFrom: string;
}> {
  const db = await client();
  const newsFrom = await newestEvent(documentId);
  const document = await db.document.findFirst({
    where: { id: documentId, project: visibleTo(viewer) },
    include: {
      project: { select: { id: true, name: true, memberships: ownRole(viewer) } },
      blocks: {
        where: { position: { not: null } },
        orderBy: { position: "asc" },
        include: {
          segments: {
            where: live,
            orderBy: { number: "asc" },
            include: heads,
          },
        },
      },
    },
  });
  if (document === null) refuse("not_found", "There is no such document, or you may not see it.");
  const role = roleFor("read", document.project.memberships);
  const { id, title, sourceLanguage, targetLanguage, project } = document;
  const segments = document.blocks.flatMap((block) => block.segments);
  const stories = await loadStories({ documentId, ...live }, segments);
  return {
    role,
    newsFrom,
    document: {
      id,
      title,
      sourceLanguage,
      targetLanguage,
      project: { id: project.id, name: project.name },
      blocks: document.blocks
        // A merge across its border may have left a block without any.
        .filter((block) => block.segments.length > 0)
        .map((block) => ({
          id: block.id,
          role: block.role,
          reason: block.reason,
          segments: block.segments.map((segment) => presentSegment(segment, stories)),
        })),
    },
  };
}

/** A document as it leaves the house: boilerplate left out, and unapproved texts too where only approved ones go. */
export async function getBilingual(
  viewer: Viewer,
  documentId: string,
  scope: BilingualDocument["scope"],
): Promise<BilingualDocument> {
  const [{ document }, credits] = await Promise.all([
    getWorkbench(viewer, documentId),
    listCredits(viewer, documentId),
  ]);
  const { id, title, sourceLanguage, targetLanguage } = document;
  return {
    id,
    title,
    sourceLanguage,
    targetLanguage,
    scope,
    ...credits,
    exportedAt: new Date().toISOString(),
    blocks: document.blocks
      .filter(({ role }) => role !== "boilerplate")
      .map((block) => ({
        id: block.id,
        role: block.role,
        segments: block.segments.map((segment) => ({
          id: segment.id,
          number: segment.number,
          source: segment.source.text,
          target:
            scope === "approved_only" && segment.status !== "approved" ? "" : (segment.target?.text ?? ""),
          status: segment.status,
        })),
      })),
  };
}
