import * as z from "zod";
import { documentsAnswer } from "@/lib/server/answers/documents";
import { documentMadeAnswer } from "@/lib/server/answers/structure";
import { createDocument, createDocumentInput } from "@/lib/server/commands/create-document";
import { pageInput } from "@/lib/server/cursor";
import { pageDocuments } from "@/lib/server/data/paged-documents";
import { look, write } from "@/lib/server/route";

export const GET = look({
  summary: "The documents of a project, the newest first",
  scope: "read",
  input: z.strictObject({ projectId: z.uuid(), ...pageInput }),
  answer: documentsAnswer,
  run: (viewer, { projectId, ...asked }) => pageDocuments(viewer, projectId, asked),
});

export const POST = write({
  summary: "Make a document from an article",
  scope: "documents",
  input: createDocumentInput,
  answer: documentMadeAnswer,
  run: createDocument,
});
