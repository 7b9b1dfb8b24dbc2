import { changeAnnotation, changeAnnotationInput } from "@/lib/server/commands/change-annotation";
import { write } from "@/lib/server/route";

export const PATCH = write({
  summary: "Change an annotation: what it says, whose it is, resolve, reopen, withdraw or bring back",
  scope: "annotate",
  input: changeAnnotationInput,
  answer: "nothing",
  run: changeAnnotation,
});
