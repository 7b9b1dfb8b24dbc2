"use client";
import { createContext, useContext } from "react";
import { defaultPreferences, type PreferenceChange, type Preferences } from "@/lib/preferences/preferences";

export type PreferencesAtHand = {
  readonly preferences: Preferences;
  /** Why the last change could not be saved; null once one was. It holds on this page all the same. */
  readonly problem: string | null;
  readonly change: (wish: PreferenceChange) => void;
};

/** Null outside of the desk, where nobody is signed in. */
export const PreferencesContext = createContext<PreferencesAtHand | null>(null);

const unchosen: PreferencesAtHand = {
  preferences: defaultPreferences,
  problem: null,
  change: () => undefined,
};

/** The viewer's preferences, and the way to change them. */
export function usePreferences(): PreferencesAtHand {
  return useContext(PreferencesContext) ?? unchosen;
}
