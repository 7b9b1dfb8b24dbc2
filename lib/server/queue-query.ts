import "server-only";
import * as z from "zod";
import { queueOrders } from "@/lib/review/view";
import type { QueueFilter } from "./data/queue";

const spans = { day: 86_400_000, week: 7 * 86_400_000 } as const;

/** How an address narrows the queue of a document; what it cannot mean is left out of account. */
export const queueQuery = {
  person: z.uuid().optional().catch(undefined),
  since: z.enum(["day", "week"]).optional().catch(undefined),
  order: z.enum(queueOrders).optional().catch(undefined),
  pass: z.enum(["1", "2"]).optional().catch(undefined),
};

const query = z.object(queueQuery);

/** The filter that an address asks for. */
export function readQueueFilter(
  documentId: string,
  { person, since, order, pass }: z.infer<typeof query>,
  now = Date.now(),
): QueueFilter {
  return {
    status: "translated",
    documentId,
    personId: person,
    since: since === undefined ? undefined : new Date(now - spans[since]),
    order,
    pass: pass === undefined ? undefined : pass === "1" ? 1 : 2,
  };
}

export function parseQueueQuery(given: unknown): z.infer<typeof query> {
  return query.parse(given);
}
