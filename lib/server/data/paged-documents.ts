import "server-only";
import * as z from "zod";
import type { DocumentSummary } from "@/lib/document/view";
import { makeCursor, pageOf, readCursor, type Page, type PageAsked } from "../cursor";
import { client } from "../db/database";
import type { Viewer } from "../viewer";
import { listedDocument, summariseDocuments } from "./documents";
import { allowInProject } from "./projects";

/** The documents of a project, the newest first: one that comes meanwhile comes before what was seen already. */
export async function pageDocuments(
  viewer: Viewer,
  projectId: string,
  asked: PageAsked,
): Promise<Page<DocumentSummary>> {
  const list = `documents ${projectId}`;
  const before = readCursor(list, z.uuid(), asked.cursor);
  const db = await client();
  await allowInProject(db, viewer, "read", projectId);
  const documents = await db.document.findMany({
    where: { projectId, ...(before === null ? {} : { id: { lt: before } }) },
    include: listedDocument,
    orderBy: { id: "desc" },
    take: asked.limit + 1,
  });
  return pageOf(
    await summariseDocuments(db, documents),
    asked,
    ({ id }) => makeCursor(list, id),
    (document) => document,
  );
}
