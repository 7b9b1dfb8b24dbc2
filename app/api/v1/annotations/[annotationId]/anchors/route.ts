import { placeAnnotation, placeAnnotationInput } from "@/lib/server/commands/place-annotation";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Put a span of an annotation on other words, or confirm where it stands",
  scope: "annotate",
  input: placeAnnotationInput,
  answer: "nothing",
  run: placeAnnotation,
});
