import { batchAnswer } from "@/lib/server/answers/segments";
import { propagateTranslation, propagateTranslationInput } from "@/lib/server/commands/propagate-translation";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Give a translation on to repetitions",
  scope: "translate",
  input: propagateTranslationInput,
  answer: batchAnswer,
  run: propagateTranslation,
});
