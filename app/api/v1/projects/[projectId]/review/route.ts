import { changeReviewRules, changeReviewRulesInput } from "@/lib/server/commands/change-review-rules";
import { write } from "@/lib/server/route";

export const PUT = write(changeReviewRulesInput, changeReviewRules);
