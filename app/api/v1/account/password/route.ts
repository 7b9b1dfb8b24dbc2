import { changePassword, changePasswordInput } from "@/lib/server/commands/manage-account";
import { write } from "@/lib/server/route";

export const PUT = write({
  summary: "Change one's password",
  scope: "session",
  input: changePasswordInput,
  answer: "nothing",
  run: changePassword,
});
