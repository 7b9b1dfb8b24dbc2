import { correctedAnswer } from "@/lib/server/answers/segments";
import { correctSource, correctSourceInput } from "@/lib/server/commands/correct-source";
import { write } from "@/lib/server/route";

export const PUT = write({
  summary: "Correct the source of a segment",
  scope: "documents",
  input: correctSourceInput,
  answer: correctedAnswer,
  run: correctSource,
});
