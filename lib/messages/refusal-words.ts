import en from "./en/refusals.json";
import id from "./id/refusals.json";
import type { ScreenLanguage } from "./languages";

export type RefusalWords = typeof en;

/** What the server refuses with. Apart from the words of the screens: a browser is sent those, and has no use for these. */
export const refusalWords: Readonly<Record<ScreenLanguage, RefusalWords>> = { en, id };
