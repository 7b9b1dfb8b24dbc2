import * as z from "zod";
import { choosePreferences, choosePreferencesInput } from "@/lib/server/commands/choose-preferences";
import { getPreferences } from "@/lib/server/data/preferences";
import { look, write } from "@/lib/server/route";

export const GET = look(z.strictObject({}), getPreferences);
export const PATCH = write(choosePreferencesInput, choosePreferences);
