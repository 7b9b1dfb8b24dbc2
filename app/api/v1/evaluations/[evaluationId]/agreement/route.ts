import * as z from "zod";
import { answerFile } from "@/lib/server/commands/exported-file";
import { exportAgreement } from "@/lib/server/commands/export-ratings";
import { look } from "@/lib/server/route";

export const GET = look({
  summary: "How far two raters agreed, as CSV",
  scope: "read",
  input: z.strictObject({ evaluationId: z.uuid() }),
  answer: "file",
  run: async (viewer, input) => answerFile(await exportAgreement(viewer, input)),
});
