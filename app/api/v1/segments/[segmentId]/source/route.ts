import { correctSource, correctSourceInput } from "@/lib/server/commands/correct-source";
import { write } from "@/lib/server/route";

export const PUT = write(correctSourceInput, correctSource);
