import { batchAnswer } from "@/lib/server/answers/segments";
import { undoSlice, undoSliceInput } from "@/lib/server/commands/undo-slice";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Take back a slice of the work, keeping what came after",
  scope: "translate",
  input: undoSliceInput,
  answer: batchAnswer,
  run: undoSlice,
});
