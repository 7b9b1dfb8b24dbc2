import { deliveryAnswer } from "@/lib/server/answers/webhooks";
import { deliveryInput, resendDelivery } from "@/lib/server/commands/manage-webhooks";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Send a message to its webhook again",
  scope: "project",
  input: deliveryInput,
  answer: deliveryAnswer,
  run: resendDelivery,
});
