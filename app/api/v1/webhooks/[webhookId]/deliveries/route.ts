import * as z from "zod";
import { deliveriesAnswer, deliveryAnswer } from "@/lib/server/answers/webhooks";
import { testWebhook, webhookInput } from "@/lib/server/commands/manage-webhooks";
import { pageInput } from "@/lib/server/cursor";
import { pageDeliveries } from "@/lib/server/data/deliveries";
import { look, write } from "@/lib/server/route";

export const GET = look({
  summary: "What was sent to a webhook in the last month, the newest first",
  scope: "project",
  input: z.strictObject({ webhookId: z.uuid(), ...pageInput }),
  answer: deliveriesAnswer,
  run: pageDeliveries,
});

export const POST = write({
  summary: "Send a test to a webhook",
  scope: "project",
  input: webhookInput,
  answer: deliveryAnswer,
  run: testWebhook,
});
