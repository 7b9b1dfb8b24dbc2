import { withdrawnAnswer } from "@/lib/server/answers/reviews";
import { withdrawReview, withdrawReviewInput } from "@/lib/server/commands/withdraw-review";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Withdraw a decision of one's own",
  scope: "review",
  input: withdrawReviewInput,
  answer: withdrawnAnswer,
  run: withdrawReview,
});
