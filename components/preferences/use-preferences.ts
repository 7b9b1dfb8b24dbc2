"use client";
import { createContext, useContext } from "react";
import { defaultPreferences, type PreferenceChange, type Preferences } from "@/lib/preferences/preferences";

export type PreferencesAtHand = {
  readonly preferences: Preferences;
  /** Holds at once and is saved in the background; a notice tells if that failed. */
  readonly change: (wish: PreferenceChange) => void;
};

/** Null outside of the desk, where nobody is signed in. */
export const PreferencesContext = createContext<PreferencesAtHand | null>(null);

const unchosen: PreferencesAtHand = {
  preferences: defaultPreferences,
  change: () => undefined,
};

/** The viewer's preferences, and the way to change them. */
export function usePreferences(): PreferencesAtHand {
  return useContext(PreferencesContext) ?? unchosen;
}
