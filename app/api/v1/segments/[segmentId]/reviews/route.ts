import { reviewSegment, reviewSegmentInput } from "@/lib/server/commands/review-segment";
import { answerConflict } from "@/lib/server/precondition";
import { write } from "@/lib/server/route";

export const POST = write(reviewSegmentInput, reviewSegment, answerConflict);
