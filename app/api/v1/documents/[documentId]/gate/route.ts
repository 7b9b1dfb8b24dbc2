import * as z from "zod";
import { gateAnswer } from "@/lib/server/answers/releases";
import { getGate } from "@/lib/server/data/gate";
import { look } from "@/lib/server/route";

export const GET = look({
  summary: "What blocks the final release of a document",
  scope: "read",
  input: z.strictObject({ documentId: z.uuid() }),
  answer: gateAnswer,
  run: (viewer, { documentId }) => getGate(viewer, documentId),
});
