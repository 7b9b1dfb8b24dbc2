import "server-only";
import * as z from "zod";
import type { AnnotationView } from "@/lib/annotation/view";
import { makeCursor, pageOf, readCursor, type Page, type PageAsked } from "../cursor";
import { client } from "../db/database";
import type { Viewer } from "../viewer";
import { presentAnnotations, shownAnnotation } from "./annotation-views";
import { allowInDocument } from "./documents";
import { seenBy } from "./seen-annotations";

/** The annotations of a document by their ids, which grow with time: one that comes meanwhile comes at the end. */
export async function pageAnnotations(
  viewer: Viewer,
  { documentId, ...asked }: PageAsked & { readonly documentId: string },
): Promise<Page<AnnotationView>> {
  const list = `annotations ${documentId}`;
  const after = readCursor(list, z.uuid(), asked.cursor);
  const db = await client();
  await allowInDocument(db, viewer, "read", documentId);
  const annotations = await db.annotation.findMany({
    where: {
      documentId,
      withdrawnAt: null,
      ...seenBy(viewer),
      ...(after === null ? {} : { id: { gt: after } }),
    },
    include: shownAnnotation,
    orderBy: { id: "asc" },
    take: asked.limit + 1,
  });
  const views = await presentAnnotations(db, annotations);
  return pageOf(
    views,
    asked,
    ({ id }) => makeCursor(list, id),
    (view) => view,
  );
}
