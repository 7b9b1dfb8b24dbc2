import "server-only";
import type { BilingualDocument } from "@/lib/document/bilingual";
import type { DocumentView } from "@/lib/document/view";
import type { Role } from "@/lib/permission/can";
import { client } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { ownRole, roleFor, visibleTo } from "./projects";
import { newestEvent } from "./live-events";
import { loadPublishedNotes } from "./published-notes";
import { listCredits } from "./reviews";
import { loadStories, presentSegment, shownHeads } from "./segment-views";
import { live } from "./segments";

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
            include: shownHeads,
          },
        },
      },
    },
  });
  if (document === null) refuse("not_found", say("no_document"));
  const role = roleFor(viewer, "read", document.project.memberships);
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
  const { notes } = await loadPublishedNotes(await client(), documentId);
  const { id, title, sourceLanguage, targetLanguage } = document;
  return {
    id,
    title,
    sourceLanguage,
    targetLanguage,
    scope,
    notes,
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
