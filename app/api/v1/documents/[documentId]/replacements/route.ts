import { batchAnswer } from "@/lib/server/answers/segments";
import { replaceInDocument, replaceInDocumentInput } from "@/lib/server/commands/replace-in-document";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Replace the texts of many segments at once",
  scope: "translate",
  input: replaceInDocumentInput,
  answer: batchAnswer,
  run: replaceInDocument,
});
