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
    pass: readPass(pass),
  };
}

const day = z.iso.date().optional().catch(undefined);

/** How an address narrows the queue of all documents. Days begin at midnight UTC. */
export const wideQueueQuery = {
  project: z.uuid().optional().catch(undefined).describe("Only this project's."),
  document: z.uuid().optional().catch(undefined).describe("Only this document's."),
  person: queueQuery.person,
  since: day.describe("Confirmed on this day or later."),
  before: day.describe("Confirmed before this day."),
  order: queueQuery.order,
  pass: queueQuery.pass,
};

const wideQuery = z.object(wideQueueQuery);

/** The filter that an address asks for across documents. */
export function readWideQueueFilter({
  project,
  document,
  person,
  since,
  before,
  order,
  pass,
}: z.infer<typeof wideQuery>): QueueFilter {
  return {
    status: "translated",
    projectId: project,
    documentId: document,
    personId: person,
    since: since === undefined ? undefined : new Date(since),
    before: before === undefined ? undefined : new Date(before),
    order,
    pass: readPass(pass),
  };
}

export function parseWideQueueQuery(given: unknown): z.infer<typeof wideQuery> {
  return wideQuery.parse(given);
}

function readPass(pass: "1" | "2" | undefined): 1 | 2 | undefined {
  return pass === undefined ? undefined : pass === "1" ? 1 : 2;
}

export function parseQueueQuery(given: unknown): z.infer<typeof query> {
  return query.parse(given);
}
