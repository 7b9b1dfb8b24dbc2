import { confirmedAnswer } from "@/lib/server/answers/segments";
import { confirmSegment, confirmSegmentInput } from "@/lib/server/commands/confirm-segment";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Confirm the revision that was seen",
  scope: "translate",
  input: confirmSegmentInput,
  answer: confirmedAnswer,
  conflict: "text",
  run: confirmSegment,
});
