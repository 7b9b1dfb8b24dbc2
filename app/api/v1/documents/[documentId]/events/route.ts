import * as z from "zod";
import { newsAnswer } from "@/lib/server/answers/documents";
import { listNews } from "@/lib/server/data/live-events";
import { look } from "@/lib/server/route";

const input = z.strictObject({
  documentId: z.uuid(),
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
});

export const GET = look({
  summary: "What happened in a document after an event",
  scope: "read",
  input,
  answer: newsAnswer,
  run: (viewer, { documentId, after }) => listNews(viewer, documentId, after ?? null),
});
