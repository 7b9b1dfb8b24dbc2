import { batchAnswer } from "@/lib/server/answers/segments";
import { restoreMoment, restoreMomentInput } from "@/lib/server/commands/restore-moment";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Take up the texts of an earlier moment",
  scope: "translate",
  input: restoreMomentInput,
  answer: batchAnswer,
  run: restoreMoment,
});
