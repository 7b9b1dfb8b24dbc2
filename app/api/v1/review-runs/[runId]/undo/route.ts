import { undoneRunAnswer } from "@/lib/server/answers/reviews";
import { undoRun, undoRunInput } from "@/lib/server/commands/undo-run";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Take back the approvals of a run",
  scope: "review",
  input: undoRunInput,
  answer: undoneRunAnswer,
  run: undoRun,
});
