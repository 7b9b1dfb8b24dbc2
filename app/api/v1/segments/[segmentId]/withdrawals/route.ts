import { withdrawReview, withdrawReviewInput } from "@/lib/server/commands/withdraw-review";
import { write } from "@/lib/server/route";

export const POST = write(withdrawReviewInput, withdrawReview);
