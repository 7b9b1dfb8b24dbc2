import { checkSpelling, checkSpellingInput } from "@/lib/server/commands/check-spelling";
import { write } from "@/lib/server/route";

export const POST = write(checkSpellingInput, checkSpelling);
