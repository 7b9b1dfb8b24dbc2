import { resolveAnnotation, resolveAnnotationInput } from "@/lib/server/commands/discuss-annotation";
import { write } from "@/lib/server/route";

export const PATCH = write({
  summary: "Resolve an annotation, or open it again",
  scope: "annotate",
  input: resolveAnnotationInput,
  answer: "nothing",
  run: resolveAnnotation,
});
