import { documentMadeAnswer } from "@/lib/server/answers/structure";
import { createDocument, createDocumentInput } from "@/lib/server/commands/create-document";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Make a document from an article",
  scope: "documents",
  input: createDocumentInput,
  answer: documentMadeAnswer,
  run: createDocument,
});
