import * as z from "zod";
import { notificationKinds } from "@/lib/notification/kinds";
import {
  densities,
  editors,
  keyLimits,
  preferredLanguages,
  readingFonts,
  readingSizes,
  themes,
  views,
} from "./preferences";

/** What each preference may be: a change is held to it strictly, what is stored is read by it with patience. */
export const preferenceShapes = {
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
  untoldKinds: z.array(z.enum(notificationKinds)).max(notificationKinds.length),
} as const;

export const commandName = z.string().min(1).max(keyLimits.commandLength);

export const shortcuts = z.array(z.string().min(1).max(keyLimits.shortcutLength)).max(keyLimits.shortcuts);
