/** What webhooks are told: taken from the log of their project, so that nothing that is stored is ever forgotten or told twice. */
import "server-only";
import { client, transact, type Transaction } from "../db/database";
import { recordEvent } from "./events";

/** Entries of the log that are looked at in one go. */
const stretch = 500;
/** Whoever took a message and does not come back loses it after so long. */
const heldSeconds = 60;
const keptDays = 30;

/** Writes a message for every entry of a log that a webhook asked for and has not been told of. */
export async function fillOutbox(): Promise<void> {
  const db = await client();
  const behind = await db.$queryRaw<{ id: string }[]>`
    SELECT w."id"::text FROM "Webhook" w
    WHERE w."pausedBecause" IS NULL
      AND EXISTS (SELECT 1 FROM "AuditEvent" e WHERE e."projectId" = w."projectId" AND e."seq" > w."seq")`;
  for (const { id } of behind) await transact((tx) => fill(tx, id));
}

async function fill(tx: Transaction, webhookId: string): Promise<void> {
  // Another server that is at it already needs no help.
  const [webhook] = await tx.$queryRaw<{ projectId: string; kinds: string[]; seq: number }[]>`
    SELECT "projectId"::text, "kinds", "seq" FROM "Webhook"
    WHERE "id" = ${webhookId}::uuid AND "pausedBecause" IS NULL FOR UPDATE SKIP LOCKED`;
  if (webhook === undefined) return;
  const { projectId, kinds, seq } = webhook;
  const entries = await tx.auditEvent.findMany({
    where: { projectId, seq: { gt: seq } },
    orderBy: { seq: "asc" },
    take: stretch,
    select: { seq: true, kind: true, at: true, documentId: true, segmentId: true, actorId: true, data: true },
  });
  const last = entries.at(-1);
  if (last === undefined) return;
  await tx.webhookDelivery.createMany({
    data: entries
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, at, data, ...entry }) => ({
        webhookId,
        seq: entry.seq,
        kind,
        body: JSON.stringify({
          type: kind,
          timestamp: at.toISOString(),
          data: { projectId, ...entry, details: data },
        }),
        nextAt: new Date(),
      })),
  });
  await tx.webhook.update({ where: { id: webhookId }, data: { seq: last.seq } });
}

/** A message that is to be sent now. */
export type DueDelivery = {
  readonly id: string;
  readonly body: string;
  /** This one counted. */
  readonly attempts: number;
  readonly webhook: {
    readonly id: string;
    readonly projectId: string;
    readonly url: string;
    readonly sealedSecret: string;
    readonly sealedFormer: string | null;
    readonly formerUntil: Date | null;
  };
};

/** The webhooks to which messages are due, but for some; those that wait longest first. */
export async function listDueWebhooks(except: readonly string[], most: number): Promise<readonly string[]> {
  const db = await client();
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT w."id"::text FROM "Webhook" w JOIN "WebhookDelivery" d ON d."webhookId" = w."id"
    WHERE d."state" = 'waiting' AND d."nextAt" <= now() AND w."pausedBecause" IS NULL
      AND w."id" <> ALL(${[...except]}::uuid[])
    GROUP BY w."id" ORDER BY min(d."nextAt") LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

/** Takes messages that are due to a webhook; for a minute no other server takes them. */
export async function takeDue(webhookId: string, most: number): Promise<readonly DueDelivery[]> {
  const db = await client();
  const taken = await db.$queryRaw<{ id: string }[]>`
    UPDATE "WebhookDelivery" SET "attempts" = "attempts" + 1, "triedAt" = now(), "nextAt" = now() + make_interval(secs => ${heldSeconds})
    WHERE "id" IN (
      SELECT d."id" FROM "WebhookDelivery" d JOIN "Webhook" w ON w."id" = d."webhookId"
      WHERE w."id" = ${webhookId}::uuid AND d."state" = 'waiting' AND d."nextAt" <= now() AND w."pausedBecause" IS NULL
      ORDER BY d."nextAt" LIMIT ${most} FOR UPDATE OF d SKIP LOCKED)
    RETURNING "id"::text`;
  if (taken.length === 0) return [];
  return db.webhookDelivery.findMany({
    where: { id: { in: taken.map(({ id }) => id) } },
    select: {
      id: true,
      body: true,
      attempts: true,
      webhook: {
        select: {
          id: true,
          projectId: true,
          url: true,
          sealedSecret: true,
          sealedFormer: true,
          formerUntil: true,
        },
      },
    },
  });
}

/** What an attempt came to. `nextAt` is null where there is none; `pause` ends the sending to this webhook. */
export type AttemptResult = {
  readonly state: "waiting" | "delivered" | "failed";
  readonly status: number | null;
  readonly answer: string;
  readonly nextAt: Date | null;
  readonly pause: "gone" | "failing" | null;
};

export async function keepResult(
  { id, attempts, webhook }: DueDelivery,
  { pause, ...result }: AttemptResult,
): Promise<void> {
  await transact(async (tx) => {
    // Whoever took it after us knows better.
    const { count } = await tx.webhookDelivery.updateMany({
      where: { id, attempts, state: "waiting" },
      data: { ...result, answer: result.answer.replaceAll("\u0000", "\ufffd") },
    });
    if (count === 0 || pause === null) return;
    if (pause === "failing" && (await hasDelivered(tx, webhook.id, id))) return;
    const stopped = await tx.webhook.updateMany({
      where: { id: webhook.id, pausedBecause: null },
      data: { pausedBecause: pause },
    });
    if (stopped.count === 0) return;
    const { projectId, id: webhookId } = webhook;
    await tx.webhookDelivery.updateMany({
      where: { webhookId, state: "waiting" },
      data: { state: "failed", nextAt: null },
    });
    await recordEvent(tx, null, { kind: "webhook.changed", projectId, data: { webhookId, paused: pause } });
  });
}

/** Whether anything got through since a message was made: then it is that message that is refused, and not the address. */
async function hasDelivered(tx: Transaction, webhookId: string, deliveryId: string): Promise<boolean> {
  const { createdAt } = await tx.webhookDelivery.findUniqueOrThrow({ where: { id: deliveryId } });
  const through = { webhookId, state: "delivered", triedAt: { gte: createdAt } } as const;
  return (await tx.webhookDelivery.count({ where: through })) > 0;
}

export async function forgetOldDeliveries(): Promise<void> {
  const db = await client();
  const before = new Date(Date.now() - keptDays * 24 * 60 * 60 * 1000);
  await db.webhookDelivery.deleteMany({ where: { createdAt: { lt: before }, state: { not: "waiting" } } });
}
