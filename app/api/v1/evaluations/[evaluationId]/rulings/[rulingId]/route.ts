import { undoIssueRuling, undoIssueRulingInput } from "@/lib/server/commands/rule-on-issues";
import { write } from "@/lib/server/route";

export const DELETE = write({
  summary: "Take a decision on an error back",
  scope: "review",
  input: undoIssueRulingInput,
  answer: "nothing",
  run: undoIssueRuling,
});
