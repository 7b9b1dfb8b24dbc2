import { importedAnnotationsAnswer } from "@/lib/server/answers/annotations";
import {
  exportAnnotations,
  exportAnnotationsInput,
  importAnnotations,
  importAnnotationsInput,
} from "@/lib/server/commands/exchange-annotations";
import { answerFile } from "@/lib/server/commands/exported-file";
import { look, write } from "@/lib/server/route";

export const GET = look({
  summary: "The annotations of a document as W3C Web Annotations",
  scope: "read",
  input: exportAnnotationsInput,
  answer: "file",
  run: async (viewer, input) => answerFile(await exportAnnotations(viewer, input)),
});

export const POST = write({
  summary: "Take W3C Web Annotations into a document",
  scope: "annotate",
  input: importAnnotationsInput,
  answer: importedAnnotationsAnswer,
  run: importAnnotations,
});
