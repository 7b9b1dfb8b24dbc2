import "server-only";
import type { BilingualDocument } from "@/lib/document/bilingual";
import type { DocumentView, SegmentView } from "@/lib/document/view";
import type { Role } from "@/lib/permission/can";
import { client } from "../db/database";
import { refuse } from "../refusal";
import type { Viewer } from "../viewer";
import { ownRole, roleFor, visibleTo } from "./projects";
import { listCredits } from "./reviews";

/** A whole document as the workbench shows it, and what the viewer is in its project. */
export async function getWorkbench(
  viewer: Viewer,
  documentId: string,
): Promise<{ readonly document: DocumentView; readonly role: Role }> {
  const db = await client();
  const document = await db.document.findFirst({
    where: { id: documentId, project: visibleTo(viewer) },
    include: {
      project: { select: { id: true, name: true, memberships: ownRole(viewer) } },
      blocks: {
        orderBy: { position: "asc" },
        include: {
          segments: {
            orderBy: { number: "asc" },
            include: {
              sourceHead: { select: { id: true, text: true } },
              targetHead: {
                select: { id: true, text: true, createdAt: true, author: { select: { name: true } } },
              },
            },
          },
        },
      },
    },
  });
  if (document === null) refuse("not_found", "There is no such document, or you may not see it.");
  const role = roleFor("read", document.project.memberships);
  const reasonById = await findReasons(documentId);
  const { id, title, sourceLanguage, targetLanguage, project } = document;
  return {
    role,
    document: {
      id,
      title,
      sourceLanguage,
      targetLanguage,
      project: { id: project.id, name: project.name },
      blocks: document.blocks.map(({ segments, ...block }) => ({
        id: block.id,
        role: block.role,
        reason: block.reason,
        segments: segments.map((segment): SegmentView => {
          const { sourceHead, targetHead } = segment;
          if (sourceHead === null) throw new Error(`Segment ${segment.id} has no source.`);
          return {
            id: segment.id,
            number: segment.number,
            status: segment.status,
            source: { revisionId: sourceHead.id, text: sourceHead.text },
            target: targetHead && {
              revisionId: targetHead.id,
              text: targetHead.text,
              authorName: targetHead.author?.name ?? null,
              savedAt: targetHead.createdAt.toISOString(),
            },
            sentBack: reasonById.get(segment.id) ?? null,
          };
        }),
      })),
    },
  };
}

/** Why each sent-back segment of a document was sent back. */
async function findReasons(documentId: string): Promise<ReadonlyMap<string, { reason: string; byName: string }>> {
  const db = await client();
  const reviews = await db.review.findMany({
    where: { decision: "changes_requested", segment: { documentId, status: "changes_requested" } },
    orderBy: { version: "asc" },
    select: { segmentId: true, reason: true, reviewer: { select: { name: true } } },
  });
  return new Map(
    reviews.map(({ segmentId, reason, reviewer }) => [segmentId, { reason: reason ?? "", byName: reviewer.name }]),
  );
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
