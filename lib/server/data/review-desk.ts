import "server-only";
import { segmentStatuses } from "@/lib/document/status";
import type { DocumentHead, Progress } from "@/lib/document/view";
import type { Role } from "@/lib/permission/can";
import { client } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { newestEvent } from "./live-events";
import { ownRole, roleFor, visibleTo } from "./projects";
import { live } from "./segments";

/** What the review desk says of a document beside its queue, without loading its texts. */
export async function openForReview(
  viewer: Viewer,
  documentId: string,
): Promise<{
  readonly document: DocumentHead;
  readonly role: Role;
  readonly newsFrom: string;
  readonly progress: Progress;
}> {
  const db = await client();
  // First where the news stands, then what is shown: nothing falls between the two.
  const newsFrom = await newestEvent(documentId);
  const document = await db.document.findFirst({
    where: { id: documentId, project: visibleTo(viewer) },
    select: {
      id: true,
      title: true,
      sourceLanguage: true,
      targetLanguage: true,
      project: { select: { id: true, name: true, memberships: ownRole(viewer) } },
    },
  });
  if (document === null) refuse("not_found", say("no_document"));
  const { memberships, ...project } = document.project;
  const role = roleFor(viewer, "read", memberships);
  const counts = await db.segment.groupBy({
    by: ["status"],
    where: { ...live, documentId, block: { role: { not: "boilerplate" } } },
    _count: true,
    _sum: { wordCount: true },
  });
  const progress = Object.fromEntries(
    segmentStatuses.map((status) => {
      const own = counts.find((count) => count.status === status);
      return [status, { segments: own?._count ?? 0, words: own?._sum.wordCount ?? 0 }];
    }),
  ) as Progress;
  return { document: { ...document, project }, role, newsFrom, progress };
}
