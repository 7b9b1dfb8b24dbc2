import * as z from "zod";
import { queuePageAnswer } from "@/lib/server/answers/reviews";
import { pageInput } from "@/lib/server/cursor";
import { pageQueue } from "@/lib/server/data/paged-queue";
import { readWideQueueFilter, wideQueueQuery } from "@/lib/server/queue-query";
import { look } from "@/lib/server/route";

export const GET = look({
  summary: "What waits for review in all documents that the caller reviews",
  scope: "read",
  input: z.strictObject({ ...pageInput, ...wideQueueQuery }),
  answer: queuePageAnswer,
  run: (viewer, { limit, cursor, ...query }) =>
    pageQueue(viewer, { ...readWideQueueFilter(query), limit, ...(cursor === undefined ? {} : { cursor }) }),
});
