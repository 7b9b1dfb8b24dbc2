import "server-only";
import * as z from "zod";
import { webhookKinds } from "@/lib/webhooks/kinds";
import type { DeliveryView, WebhookView } from "@/lib/webhooks/view";
import { count, id, moment, pageAnswer } from "./plain";

const webhook = {
  id,
  url: z.string(),
  kinds: z.array(z.enum(webhookKinds)),
  pausedBecause: z.enum(["by_hand", "gone", "failing"]).nullable(),
  createdAt: moment,
};

export const webhookAnswer = z.strictObject(webhook) satisfies z.ZodType<WebhookView>;
export const webhooksAnswer = z.strictObject({ webhooks: z.array(webhookAnswer) });
export const secretAnswer = z.strictObject({ secret: z.string() });
export const webhookMadeAnswer = z.strictObject({ ...webhook, secret: z.string() });

export const deliveryAnswer = z.strictObject({
  id,
  kind: z.string(),
  state: z.enum(["waiting", "delivered", "failed"]),
  attempts: count,
  createdAt: moment,
  triedAt: moment.nullable(),
  nextAt: moment.nullable(),
  status: count.nullable(),
  answer: z.string().nullable(),
  body: z.string(),
}) satisfies z.ZodType<DeliveryView>;
export const deliveriesAnswer = pageAnswer(deliveryAnswer);
