import { propagateTranslation, propagateTranslationInput } from "@/lib/server/commands/propagate-translation";
import { write } from "@/lib/server/route";

export const POST = write(propagateTranslationInput, propagateTranslation);
