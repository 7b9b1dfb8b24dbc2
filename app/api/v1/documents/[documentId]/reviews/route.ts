import * as z from "zod";
import { reviewsAnswer, runAnswer } from "@/lib/server/answers/reviews";
import { reviewRun, reviewRunInput } from "@/lib/server/commands/review-run";
import { pageInput } from "@/lib/server/cursor";
import { pageReviews } from "@/lib/server/data/paged-reviews";
import { look, write } from "@/lib/server/route";

export const GET = look({
  summary: "Every decision on the segments of a document, the newest first",
  scope: "read",
  input: z.strictObject({
    documentId: z.uuid(),
    segmentId: z.uuid().optional().describe("Only those on this segment."),
    ...pageInput,
  }),
  answer: reviewsAnswer,
  run: pageReviews,
});

export const POST = write({
  summary: "Approve a run of segments as they were seen",
  scope: "review",
  input: reviewRunInput,
  answer: runAnswer,
  run: reviewRun,
});
