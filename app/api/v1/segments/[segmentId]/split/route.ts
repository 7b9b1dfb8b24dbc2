import { structureAnswer } from "@/lib/server/answers/structure";
import { splitSegment, splitSegmentInput } from "@/lib/server/commands/split-segment";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Split a segment",
  scope: "translate",
  input: splitSegmentInput,
  answer: structureAnswer,
  run: splitSegment,
});
