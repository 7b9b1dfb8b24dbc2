import "server-only";
import * as z from "zod";
import { changePreferences } from "@/lib/preferences/change-preferences";
import { commandName, preferenceShapes, shortcuts } from "@/lib/preferences/preference-shapes";
import { keyLimits, type Preferences } from "@/lib/preferences/preferences";
import { holdPreferences, storePreferences } from "../data/preferences";
import { transact } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";

export const choosePreferencesInput = z
  .strictObject({ ...preferenceShapes, keys: z.record(commandName, shortcuts.nullable()) })
  .partial();

/** Changes what is named and leaves the rest; answers with all of them. */
export async function choosePreferences(
  viewer: Viewer,
  change: z.infer<typeof choosePreferencesInput>,
): Promise<Preferences> {
  return transact(async (tx) => {
    const chosen = changePreferences(await holdPreferences(tx, viewer), change);
    if (Object.keys(chosen.keys).length > keyLimits.commands) {
      refuse("invalid", say("many_keys", { most: keyLimits.commands }), "keys");
    }
    await storePreferences(tx, viewer, chosen);
    return chosen;
  });
}
