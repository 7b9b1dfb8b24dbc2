import { secretAnswer } from "@/lib/server/answers/webhooks";
import { replaceWebhookSecret, webhookInput } from "@/lib/server/commands/manage-webhooks";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Replace the secret of a webhook; the former one signs as well for a day",
  scope: "project",
  input: webhookInput,
  answer: secretAnswer,
  run: replaceWebhookSecret,
});
