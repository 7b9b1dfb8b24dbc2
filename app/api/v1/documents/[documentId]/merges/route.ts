import { structureAnswer } from "@/lib/server/answers/structure";
import { mergeSegments, mergeSegmentsInput } from "@/lib/server/commands/merge-segments";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Merge segments that follow each other",
  scope: "translate",
  input: mergeSegmentsInput,
  answer: structureAnswer,
  run: mergeSegments,
});
