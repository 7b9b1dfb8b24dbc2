import "server-only";
import type { DocumentHead, Progress } from "@/lib/document/view";
import type { Role } from "@/lib/permission/can";
import { client } from "../db/database";
import type { Viewer } from "../viewer";
import { getDocumentHead, presentProgress } from "./documents";
import { newestEvent } from "./live-events";
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
  const { document, role } = await getDocumentHead(viewer, documentId);
  const counts = await db.segment.groupBy({
    by: ["status"],
    where: { ...live, documentId, block: { role: { not: "boilerplate" } } },
    _count: true,
    _sum: { wordCount: true },
  });
  return { document, role, newsFrom, progress: presentProgress(counts) };
}
