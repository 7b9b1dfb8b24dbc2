import { claimAnswer } from "@/lib/server/answers/documents";
import { claimSegment, claimSegmentInput } from "@/lib/server/commands/claim-segment";
import { write } from "@/lib/server/route";

export const PUT = write({
  summary: "Say that somebody types in a segment",
  scope: "session",
  input: claimSegmentInput,
  answer: claimAnswer,
  run: claimSegment,
});
