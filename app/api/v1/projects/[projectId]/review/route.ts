import { changeReviewRules, changeReviewRulesInput } from "@/lib/server/commands/change-review-rules";
import { write } from "@/lib/server/route";

export const PUT = write({
  summary: "Change how a project reviews",
  scope: "project",
  input: changeReviewRulesInput,
  answer: "nothing",
  run: changeReviewRules,
});
