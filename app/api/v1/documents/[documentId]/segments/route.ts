import * as z from "zod";
import { segmentStatuses } from "@/lib/document/status";
import { segmentsAnswer } from "@/lib/server/answers/documents";
import { pageInput } from "@/lib/server/cursor";
import { pageSegments } from "@/lib/server/data/paged-segments";
import { look } from "@/lib/server/route";

export const GET = look({
  summary: "The segments of a document, in the order of the article",
  scope: "read",
  input: z.strictObject({
    documentId: z.uuid(),
    status: z.enum(segmentStatuses).optional().describe("Only those that stand there."),
    ...pageInput,
  }),
  answer: segmentsAnswer,
  run: pageSegments,
});
