import { webhookAnswer } from "@/lib/server/answers/webhooks";
import {
  changeWebhookInput,
  changeWebhookSettings,
  removeWebhook,
  webhookInput,
} from "@/lib/server/commands/manage-webhooks";
import { write } from "@/lib/server/route";

export const PATCH = write({
  summary: "Change what a webhook is told of, pause it or start it again",
  scope: "project",
  input: changeWebhookInput,
  answer: webhookAnswer,
  run: changeWebhookSettings,
});

export const DELETE = write({
  summary: "Remove a webhook with its deliveries",
  scope: "project",
  input: webhookInput,
  answer: "nothing",
  run: removeWebhook,
});
