import { annotate, annotateInput } from "@/lib/server/commands/annotate";
import { write } from "@/lib/server/route";

export const POST = write(annotateInput, annotate);
