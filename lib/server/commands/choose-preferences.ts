import "server-only";
import * as z from "zod";
import { changePreferences } from "@/lib/preferences/change-preferences";
import {
  densities,
  editors,
  keyLimits,
  preferredLanguages,
  readingFonts,
  readingSizes,
  themes,
  views,
  type Preferences,
} from "@/lib/preferences/preferences";
import { holdPreferences, storePreferences } from "../data/preferences";
import { transact } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";

const shortcuts = z.array(z.string().min(1).max(keyLimits.shortcutLength)).max(keyLimits.shortcuts);

export const choosePreferencesInput = z
  .strictObject({
    theme: z.enum(themes),
    density: z.enum(densities),
    readingFont: z.enum(readingFonts),
    readingSize: z.enum(readingSizes),
    editor: z.enum(editors),
    spokenNews: z.boolean(),
    smartQuotes: z.boolean(),
    singleKeys: z.boolean(),
    view: z.enum(views),
    language: z.literal(preferredLanguages),
    keys: z.record(z.string().min(1).max(keyLimits.commandLength), shortcuts.nullable()),
  })
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
