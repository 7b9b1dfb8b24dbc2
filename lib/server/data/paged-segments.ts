import "server-only";
import * as z from "zod";
import type { ListedSegment } from "@/lib/document/view";
import type { SegmentStatus } from "@/lib/document/status";
import { makeCursor, pageOf, readCursor, type Page, type PageAsked } from "../cursor";
import { client, type Transaction } from "../db/database";
import type { Viewer } from "../viewer";
import { allowInDocument } from "./documents";
import { loadStories, presentSegment, shownHeads } from "./segment-views";
import { live } from "./segments";

const place = z.tuple([z.uuid(), z.int().min(1)]);

/**
 * The segments of a document in the order of the article, boilerplate too. A page goes on behind the segment it ended
 * with, wherever splits and merges have moved it meanwhile; from what came of it on, where it is gone.
 */
export async function pageSegments(
  viewer: Viewer,
  {
    documentId,
    status,
    ...asked
  }: PageAsked & { readonly documentId: string; readonly status?: SegmentStatus },
): Promise<Page<ListedSegment>> {
  const list = `segments ${documentId} ${status ?? ""}`;
  const seen = readCursor(list, place, asked.cursor);
  const db = await client();
  await allowInDocument(db, viewer, "read", documentId);
  const after = seen === null ? 0 : await findNumber(db, documentId, seen);
  const rows = await db.segment.findMany({
    where: { documentId, ...live, status, number: { gt: after } },
    include: { ...shownHeads, block: { select: { id: true, role: true } } },
    orderBy: { number: "asc" },
    take: asked.limit + 1,
  });
  const ids = rows.slice(0, asked.limit).map(({ id }) => id);
  const stories = await loadStories({ id: { in: ids } }, rows);
  return pageOf(
    rows,
    asked,
    ({ id, number }) => makeCursor(list, [id, number]),
    (segment) => ({ ...presentSegment(segment, stories), block: segment.block }),
  );
}

/** The number behind which the next page begins, as the document is numbered now. */
async function findNumber(
  db: Transaction,
  documentId: string,
  [segmentId, number]: z.infer<typeof place>,
): Promise<number> {
  const rows = await db.$queryRaw<{ isLast: boolean; number: number | null; lastNumber: number | null }[]>`
    WITH RECURSIVE heirs AS (
      SELECT "id", "number", "lastNumber", "retiredById" FROM "Segment"
      WHERE "id" = ${segmentId}::uuid AND "documentId" = ${documentId}::uuid
      UNION
      SELECT s."id", s."number", s."lastNumber", s."retiredById"
      FROM heirs JOIN "Lineage" l ON l."parentId" = heirs."id" AND l."changeId" = heirs."retiredById"
      JOIN "Segment" s ON s."id" = l."childId"
    )
    SELECT "id" = ${segmentId}::uuid AS "isLast", "number", "lastNumber" FROM heirs`;
  const last = rows.find(({ isLast }) => isLast);
  if (last === undefined) return number;
  if (last.number !== null) return last.number;
  // What it became was on no page yet.
  const heirs = rows.flatMap((row) => row.number ?? []);
  return (heirs.length > 0 ? Math.min(...heirs) : (last.lastNumber ?? number)) - 1;
}
