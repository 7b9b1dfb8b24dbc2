import { revokePersonalToken, revokeTokenInput } from "@/lib/server/commands/manage-tokens";
import { write } from "@/lib/server/route";

export const DELETE = write({
  summary: "Revoke a token",
  scope: "session",
  input: revokeTokenInput,
  answer: "nothing",
  run: revokePersonalToken,
});
