import { reviewedAnswer } from "@/lib/server/answers/segments";
import { reviewSegment, reviewSegmentInput } from "@/lib/server/commands/review-segment";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Decide on the pair of revisions that was seen",
  scope: "review",
  input: reviewSegmentInput,
  answer: reviewedAnswer,
  conflict: "text",
  run: reviewSegment,
});
