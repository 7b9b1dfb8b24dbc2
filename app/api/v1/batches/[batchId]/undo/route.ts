import { batchAnswer } from "@/lib/server/answers/segments";
import { undoBatch, undoBatchInput } from "@/lib/server/commands/undo-batch";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Take back an act on many segments",
  scope: "translate",
  input: undoBatchInput,
  answer: batchAnswer,
  run: undoBatch,
});
