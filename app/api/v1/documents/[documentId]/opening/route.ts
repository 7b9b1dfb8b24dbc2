import * as z from "zod";
import { openingAnswer } from "@/lib/server/answers/documents";
import { openDocument } from "@/lib/server/data/rows";
import { look } from "@/lib/server/route";

const input = z.strictObject({
  documentId: z.uuid(),
  /** The number of the segment to begin with. */
  segment: z.coerce.number().int().min(1).max(10_000_000).optional(),
});

export const GET = look({
  summary: "What a workbench needs to open",
  scope: "read",
  input,
  answer: openingAnswer,
  run: (viewer, { documentId, segment }) => openDocument(viewer, documentId, segment ?? null),
});
