import { batchAnswer } from "@/lib/server/answers/segments";
import { takeReturn, takeReturnInput } from "@/lib/server/commands/take-return";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Take texts of a file that was edited elsewhere",
  scope: "translate",
  input: takeReturnInput,
  answer: batchAnswer,
  run: takeReturn,
});
