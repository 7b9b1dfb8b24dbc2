import * as z from "zod";
import { annotationsAnswer } from "@/lib/server/answers/annotations";
import { pageInput } from "@/lib/server/cursor";
import { pageAnnotations } from "@/lib/server/data/paged-annotations";
import { look } from "@/lib/server/route";

export const GET = look({
  summary: "The annotations of a document, the oldest first",
  scope: "read",
  input: z.strictObject({ documentId: z.uuid(), ...pageInput }),
  answer: annotationsAnswer,
  run: pageAnnotations,
});
