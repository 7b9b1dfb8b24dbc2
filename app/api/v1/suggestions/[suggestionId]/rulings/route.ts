import { savedAnswer } from "@/lib/server/answers/segments";
import { ruleOnSuggestion, ruleOnSuggestionInput } from "@/lib/server/commands/rule-on-suggestion";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Take or leave suggested changes",
  scope: "translate",
  input: ruleOnSuggestionInput,
  answer: savedAnswer,
  conflict: "text",
  run: ruleOnSuggestion,
});
