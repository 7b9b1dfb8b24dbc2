import { spellingAnswer } from "@/lib/server/answers/account";
import { checkSpelling, checkSpellingInput } from "@/lib/server/commands/check-spelling";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Look words up in a dictionary",
  scope: "read",
  input: checkSpellingInput,
  answer: spellingAnswer,
  run: checkSpelling,
});
