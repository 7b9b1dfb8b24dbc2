import { filledAnswer } from "@/lib/server/answers/structure";
import { importTranslation, importTranslationInput } from "@/lib/server/commands/import-translation";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Bring in a translation that was aligned",
  scope: "translate",
  input: importTranslationInput,
  answer: filledAnswer,
  run: importTranslation,
});
