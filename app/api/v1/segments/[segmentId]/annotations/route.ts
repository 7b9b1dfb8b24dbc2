import { madeAnswer } from "@/lib/server/answers/plain";
import { annotate, annotateInput } from "@/lib/server/commands/annotate";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Annotate a span of one revision",
  scope: "annotate",
  input: annotateInput,
  answer: madeAnswer,
  run: annotate,
});
