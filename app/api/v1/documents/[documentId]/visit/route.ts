import * as z from "zod";
import { visitAnswer } from "@/lib/server/answers/documents";
import { renewVisit } from "@/lib/server/data/visits";
import { write } from "@/lib/server/route";

export const PUT = write({
  summary: "Say that one is in a document; answers with what changed since the last time",
  scope: "session",
  input: z.strictObject({
    documentId: z.uuid(),
    /** One is still there: nothing needs to be found out again. */
    goesOn: z.boolean().default(false),
  }),
  answer: visitAnswer,
  run: (viewer, { documentId, goesOn }) => renewVisit(viewer, documentId, goesOn),
});
