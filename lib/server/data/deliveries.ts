import "server-only";
import * as z from "zod";
import type { DeliveryView } from "@/lib/webhooks/view";
import type { Prisma } from "../db/client/client";
import { makeCursor, pageOf, readCursor, type Page, type PageAsked } from "../cursor";
import { client, type Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { ownRole, roleFor, visibleTo } from "./projects";
import { findWebhook } from "./webhooks";

const shown = {
  id: true,
  kind: true,
  state: true,
  attempts: true,
  createdAt: true,
  triedAt: true,
  nextAt: true,
  status: true,
  answer: true,
  body: true,
} as const;

/** What was sent to a webhook in the last month, the newest first. */
export async function pageDeliveries(
  viewer: Viewer,
  { webhookId, ...asked }: PageAsked & { readonly webhookId: string },
): Promise<Page<DeliveryView>> {
  const list = `deliveries ${webhookId}`;
  const before = readCursor(list, z.uuid(), asked.cursor);
  const db = await client();
  await findWebhook(db, viewer, webhookId);
  const rows = await db.webhookDelivery.findMany({
    where: { webhookId, ...(before === null ? {} : { id: { lt: before } }) },
    select: shown,
    orderBy: { id: "desc" },
    take: asked.limit + 1,
  });
  return pageOf(rows, asked, ({ id }) => makeCursor(list, id), present);
}

/** Puts a message in line, to be sent at once. */
export async function insertDelivery(
  tx: Transaction,
  delivery: { readonly webhookId: string; readonly kind: string; readonly body: string },
): Promise<DeliveryView> {
  return present(
    await tx.webhookDelivery.create({ data: { ...delivery, nextAt: new Date() }, select: shown }),
  );
}

/** Puts a message in line again, as it was, with all its attempts before it. */
export async function sendAgain(tx: Transaction, viewer: Viewer, deliveryId: string): Promise<DeliveryView> {
  const found = await tx.webhookDelivery.findFirst({
    where: { id: deliveryId, webhook: { project: visibleTo(viewer) } },
    select: {
      state: true,
      webhook: { select: { pausedBecause: true, project: { select: { memberships: ownRole(viewer) } } } },
    },
  });
  if (found === null) refuse("not_found", say("no_delivery"));
  roleFor(viewer, "change_settings", found.webhook.project.memberships);
  if (found.webhook.pausedBecause !== null) refuse("invalid", say("webhook_paused"));
  return present(
    await tx.webhookDelivery.update({
      where: { id: deliveryId },
      data: { nextAt: new Date(), ...(found.state === "waiting" ? {} : { state: "waiting", attempts: 0 }) },
      select: shown,
    }),
  );
}

function present({
  createdAt,
  triedAt,
  nextAt,
  ...row
}: Prisma.WebhookDeliveryGetPayload<{ select: typeof shown }>): DeliveryView {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    triedAt: triedAt?.toISOString() ?? null,
    nextAt: row.state === "waiting" ? (nextAt?.toISOString() ?? null) : null,
  };
}
