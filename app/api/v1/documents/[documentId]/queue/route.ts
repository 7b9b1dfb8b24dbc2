import * as z from "zod";
import { listQueueOf } from "@/lib/server/data/queue";
import { queueQuery, readQueueFilter } from "@/lib/server/queue-query";
import { look } from "@/lib/server/route";

const input = z.strictObject({
  documentId: z.uuid(),
  take: z.coerce.number().int().min(1).max(1_000).default(200),
  ...queueQuery,
});

export const GET = look(input, (viewer, { documentId, take, ...query }) =>
  listQueueOf(viewer, { ...readQueueFilter(documentId, query), documentId, take }),
);
