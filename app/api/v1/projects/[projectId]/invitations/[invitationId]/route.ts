import { withdraw, withdrawInput } from "@/lib/server/commands/manage-project";
import { write } from "@/lib/server/route";

export const DELETE = write({
  summary: "Withdraw an invitation",
  scope: "project",
  input: withdrawInput,
  answer: "nothing",
  run: withdraw,
});
