import { exportDocument, exportDocumentInput } from "@/lib/server/commands/export-document";
import { answerFile } from "@/lib/server/commands/exported-file";
import { look } from "@/lib/server/route";

export const GET = look({
  summary: "A document as a file",
  scope: "read",
  input: exportDocumentInput,
  answer: "file",
  run: async (viewer, input) => answerFile(await exportDocument(viewer, input)),
});
