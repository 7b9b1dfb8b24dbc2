import * as z from "zod";
import { preferencesAnswer } from "@/lib/server/answers/account";
import { choosePreferences, choosePreferencesInput } from "@/lib/server/commands/choose-preferences";
import { getPreferences } from "@/lib/server/data/preferences";
import { look, write } from "@/lib/server/route";

export const GET = look({
  summary: "How one likes the desk",
  scope: "session",
  input: z.strictObject({}),
  answer: preferencesAnswer,
  run: getPreferences,
});

export const PATCH = write({
  summary: "Choose how one likes the desk",
  scope: "session",
  input: choosePreferencesInput,
  answer: preferencesAnswer,
  run: choosePreferences,
});
