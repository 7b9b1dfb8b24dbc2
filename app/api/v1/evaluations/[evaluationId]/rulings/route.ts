import { madeAnswer } from "@/lib/server/answers/plain";
import { ruleOnIssues, ruleOnIssuesInput } from "@/lib/server/commands/rule-on-issues";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Decide whose word holds of an error that two people rated",
  scope: "review",
  input: ruleOnIssuesInput,
  answer: madeAnswer,
  run: ruleOnIssues,
});
