import * as z from "zod";
import { rowsAnswer } from "@/lib/server/answers/documents";
import { listRows } from "@/lib/server/data/rows";
import { look } from "@/lib/server/route";

const number = z.coerce.number().int().min(1).max(10_000_000);

export const GET = look({
  summary: "Rows of the workbench, by the numbers of their segments",
  scope: "read",
  input: z.strictObject({ documentId: z.uuid(), from: number, to: number }),
  answer: rowsAnswer,
  run: (viewer, { documentId, ...numbers }) => listRows(viewer, documentId, numbers),
});
