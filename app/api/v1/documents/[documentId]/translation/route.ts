import { importTranslation, importTranslationInput } from "@/lib/server/commands/import-translation";
import { write } from "@/lib/server/route";

export const POST = write(importTranslationInput, importTranslation);
