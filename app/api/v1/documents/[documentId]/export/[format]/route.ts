import { exportDocument, exportDocumentInput } from "@/lib/server/commands/export-document";
import { answerFile } from "@/lib/server/commands/exported-file";
import { look } from "@/lib/server/route";

export const GET = look(exportDocumentInput, async (viewer, input) =>
  answerFile(await exportDocument(viewer, input)),
);
