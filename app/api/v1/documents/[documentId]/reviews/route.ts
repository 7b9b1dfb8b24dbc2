import { runAnswer } from "@/lib/server/answers/reviews";
import { reviewRun, reviewRunInput } from "@/lib/server/commands/review-run";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Approve a run of segments as they were seen",
  scope: "review",
  input: reviewRunInput,
  answer: runAnswer,
  run: reviewRun,
});
