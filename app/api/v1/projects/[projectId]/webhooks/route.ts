import * as z from "zod";
import { webhookMadeAnswer, webhooksAnswer } from "@/lib/server/answers/webhooks";
import { addWebhook, addWebhookInput } from "@/lib/server/commands/manage-webhooks";
import { listWebhooks } from "@/lib/server/data/webhooks";
import { look, write } from "@/lib/server/route";

export const GET = look({
  summary: "The webhooks of a project",
  scope: "project",
  input: z.strictObject({ projectId: z.uuid() }),
  answer: webhooksAnswer,
  run: async (viewer, { projectId }) => ({ webhooks: await listWebhooks(viewer, projectId) }),
});

export const POST = write({
  summary: "Add a webhook; its secret is told once",
  scope: "project",
  input: addWebhookInput,
  answer: webhookMadeAnswer,
  run: addWebhook,
});
