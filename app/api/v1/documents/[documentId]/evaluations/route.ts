import * as z from "zod";
import { madeAnswer } from "@/lib/server/answers/plain";
import { evaluationsAnswer } from "@/lib/server/answers/quality";
import { evaluateDocument, evaluateDocumentInput } from "@/lib/server/commands/evaluate-document";
import { listEvaluations } from "@/lib/server/data/evaluation-views";
import { look, write } from "@/lib/server/route";

export const GET = look({
  summary: "The evaluations of a document, the newest first",
  scope: "read",
  input: z.strictObject({ documentId: z.uuid() }),
  answer: evaluationsAnswer,
  run: async (viewer, input) => ({ evaluations: [...(await listEvaluations(viewer, input))] }),
});

export const POST = write({
  summary: "Evaluate a document as it stands, or ask people to rate it blind",
  scope: "review",
  input: evaluateDocumentInput,
  answer: madeAnswer,
  run: evaluateDocument,
});
