import * as z from "zod";
import { signOutEverywhere } from "@/lib/server/commands/manage-account";
import { write } from "@/lib/server/route";

export const DELETE = write({
  summary: "Sign out everywhere",
  scope: "session",
  input: z.strictObject({}),
  answer: "nothing",
  run: signOutEverywhere,
});
