import * as z from "zod";
import { annotationAnswer } from "@/lib/server/answers/annotations";
import { listAnnotations } from "@/lib/server/data/annotations";
import { look } from "@/lib/server/route";

export const GET = look({
  summary: "The annotations of a document",
  scope: "read",
  input: z.strictObject({ documentId: z.uuid() }),
  answer: z.array(annotationAnswer),
  run: (viewer, { documentId }) => listAnnotations(viewer, documentId),
});
