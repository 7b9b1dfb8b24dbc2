import { savedAnswer } from "@/lib/server/answers/segments";
import { acceptReplacement, acceptReplacementInput } from "@/lib/server/commands/accept-replacement";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Put the words that an annotation suggests in place",
  scope: "translate",
  input: acceptReplacementInput,
  answer: savedAnswer,
  conflict: "text",
  run: acceptReplacement,
});
