import * as z from "zod";
import { evaluationAnswer } from "@/lib/server/answers/quality";
import { changeEvaluation, changeEvaluationInput } from "@/lib/server/commands/change-evaluation";
import { loadEvaluation } from "@/lib/server/data/evaluation-views";
import { look, write } from "@/lib/server/route";

export const GET = look({
  summary: "An evaluation: what two people rated, set against each other, and what was decided",
  scope: "read",
  input: z.strictObject({ evaluationId: z.uuid() }),
  answer: evaluationAnswer,
  run: loadEvaluation,
});

export const PATCH = write({
  summary: "Finish one's rating, complete an evaluation or cancel it",
  scope: "annotate",
  input: changeEvaluationInput,
  answer: "nothing",
  run: changeEvaluation,
});
