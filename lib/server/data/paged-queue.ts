import "server-only";
import * as z from "zod";
import type { QueueDocument, QueueItem } from "@/lib/review/view";
import { makeCursor, readCursor, type Page, type PageAsked } from "../cursor";
import { client } from "../db/database";
import type { Viewer } from "../viewer";
import { allowInDocument } from "./documents";
import { listQueue, waitingFor, type QueueFilter } from "./queue";

const place = z.object({
  documentId: z.uuid(),
  number: z.int(),
  waitsSince: z.iso.datetime(),
  segmentId: z.uuid(),
});

/** The queue of one document, for those who may review it; refuses others. */
export async function listQueueOf(
  viewer: Viewer,
  filter: QueueFilter & { readonly documentId: string },
): Promise<readonly QueueItem[]> {
  await allowInDocument(await client(), viewer, "review", filter.documentId);
  return listQueue(viewer, filter);
}

/** What waits for the viewer in every document they review, a page at a time. */
export async function pageQueue(
  viewer: Viewer,
  { limit, cursor, ...filter }: QueueFilter & PageAsked,
): Promise<Page<QueueItem>> {
  const list = `queue ${filter.order ?? "text"}`;
  const after = readCursor(list, place, cursor) ?? undefined;
  const items = await listQueue(viewer, { ...filter, after, take: limit + 1 });
  const shown = items.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = items.length > limit && last !== undefined;
  return { items: shown, next: hasMore ? makeCursor(list, place.parse(last)) : null };
}

/** In which documents texts wait, by project and title; the filter's own document does not narrow it. */
export async function listQueueDocuments(
  viewer: Viewer,
  filter: QueueFilter,
): Promise<readonly QueueDocument[]> {
  const db = await client();
  const counts = await db.segment.groupBy({
    by: ["documentId"],
    where: await waitingFor(viewer, { ...filter, documentId: undefined }),
    _count: true,
  });
  const documents = await db.document.findMany({
    where: { id: { in: counts.map(({ documentId }) => documentId) } },
    select: { id: true, title: true, project: { select: { id: true, name: true } } },
  });
  return documents
    .map(({ id, title, project }) => ({
      documentId: id,
      title,
      projectId: project.id,
      projectName: project.name,
      count: counts.find(({ documentId }) => documentId === id)?._count ?? 0,
    }))
    .toSorted((a, b) => a.projectName.localeCompare(b.projectName) || a.title.localeCompare(b.title));
}
