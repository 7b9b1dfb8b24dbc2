import { confirmSegment, confirmSegmentInput } from "@/lib/server/commands/confirm-segment";
import { answerConflict } from "@/lib/server/precondition";
import { write } from "@/lib/server/route";

export const POST = write(confirmSegmentInput, confirmSegment, answerConflict);
