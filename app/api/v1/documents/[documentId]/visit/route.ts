import * as z from "zod";
import { visitAnswer } from "@/lib/server/answers/documents";
import { renewVisit } from "@/lib/server/data/visits";
import { write } from "@/lib/server/route";

export const PUT = write({
  summary: "Say that one is in a document; answers with what changed since the last time",
  scope: "session",
  input: z.strictObject({ documentId: z.uuid() }),
  answer: visitAnswer,
  run: (viewer, { documentId }) => renewVisit(viewer, documentId),
});
