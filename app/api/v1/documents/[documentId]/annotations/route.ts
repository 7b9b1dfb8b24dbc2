import * as z from "zod";
import { annotatedAnswer, annotationsAnswer } from "@/lib/server/answers/annotations";
import { annotate, annotateInput } from "@/lib/server/commands/annotate";
import { pageInput } from "@/lib/server/cursor";
import { pageAnnotations } from "@/lib/server/data/paged-annotations";
import { look, write } from "@/lib/server/route";

export const GET = look({
  summary: "The annotations of a document, the oldest first",
  scope: "read",
  input: z.strictObject({ documentId: z.uuid(), ...pageInput }),
  answer: annotationsAnswer,
  run: pageAnnotations,
});

export const POST = write({
  summary: "Annotate spans of stored revisions",
  scope: "annotate",
  input: annotateInput,
  answer: annotatedAnswer,
  run: annotate,
});
