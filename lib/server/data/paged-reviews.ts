import "server-only";
import * as z from "zod";
import type { ReviewRecord } from "@/lib/review/view";
import { makeCursor, pageOf, readCursor, type Page, type PageAsked } from "../cursor";
import { client } from "../db/database";
import type { Viewer } from "../viewer";
import { allowInDocument } from "./documents";

/** Every decision of a document, withdrawn ones and those on segments that are gone too, the newest first. */
export async function pageReviews(
  viewer: Viewer,
  {
    documentId,
    segmentId,
    ...asked
  }: PageAsked & { readonly documentId: string; readonly segmentId?: string },
): Promise<Page<ReviewRecord>> {
  const list = `reviews ${documentId} ${segmentId ?? ""}`;
  const before = readCursor(list, z.uuid(), asked.cursor);
  const db = await client();
  await allowInDocument(db, viewer, "read", documentId);
  const reviews = await db.review.findMany({
    where: { segmentId, segment: { documentId }, ...(before === null ? {} : { id: { lt: before } }) },
    select: {
      id: true,
      segmentId: true,
      decision: true,
      reason: true,
      reasonKind: true,
      pass: true,
      passes: true,
      isOverride: true,
      runId: true,
      sourceRevisionId: true,
      sourceSha256: true,
      targetRevisionId: true,
      targetSha256: true,
      seenTargetRevisionId: true,
      createdAt: true,
      reviewer: { select: { id: true, name: true } },
      withdrawal: { select: { createdAt: true } },
    },
    orderBy: { id: "desc" },
    take: asked.limit + 1,
  });
  return pageOf(
    reviews,
    asked,
    ({ id }) => makeCursor(list, id),
    ({ reviewer, createdAt, withdrawal, ...review }) => ({
      ...review,
      by: reviewer,
      at: createdAt.toISOString(),
      withdrawnAt: withdrawal?.createdAt.toISOString() ?? null,
    }),
  );
}
