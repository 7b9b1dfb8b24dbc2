import type { PreferenceChange, Preferences } from "./preferences";

/** The preferences after a change: what it names is as it says, all else stays; of keys, command by command. */
export function changePreferences(before: Preferences, change: PreferenceChange): Preferences {
  const keys = new Map(Object.entries(before.keys));
  for (const [command, shortcuts] of Object.entries(change.keys ?? {})) {
    if (shortcuts === null) keys.delete(command);
    else keys.set(command, shortcuts);
  }
  return { ...before, ...change, keys: Object.fromEntries(keys) };
}
