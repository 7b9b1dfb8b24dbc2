import { ruleOnSuggestion, ruleOnSuggestionInput } from "@/lib/server/commands/rule-on-suggestion";
import { answerConflict } from "@/lib/server/precondition";
import { write } from "@/lib/server/route";

export const POST = write(ruleOnSuggestionInput, ruleOnSuggestion, answerConflict);
