import * as z from "zod";
import { documentAnswer } from "@/lib/server/answers/documents";
import { getWorkbench } from "@/lib/server/data/workbench";
import { look } from "@/lib/server/route";

export const GET = look({
  summary: "A whole document with its texts",
  scope: "read",
  input: z.strictObject({ documentId: z.uuid() }),
  answer: documentAnswer,
  run: (viewer, { documentId }) => getWorkbench(viewer, documentId),
});
