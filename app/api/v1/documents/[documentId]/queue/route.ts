import * as z from "zod";
import { queueAnswer } from "@/lib/server/answers/reviews";
import { listQueueOf } from "@/lib/server/data/paged-queue";
import { queueQuery, readQueueFilter } from "@/lib/server/queue-query";
import { look } from "@/lib/server/route";

const input = z.strictObject({
  documentId: z.uuid(),
  take: z.coerce.number().int().min(1).max(1_000).default(200),
  ...queueQuery,
});

export const GET = look({
  summary: "What waits for review in a document",
  scope: "read",
  input,
  answer: queueAnswer,
  run: (viewer, { documentId, take, ...query }) =>
    listQueueOf(viewer, { ...readQueueFilter(documentId, query), documentId, take }),
});
