import { resolveAnnotation, resolveAnnotationInput } from "@/lib/server/commands/discuss-annotation";
import { write } from "@/lib/server/route";

export const PATCH = write(resolveAnnotationInput, resolveAnnotation);
