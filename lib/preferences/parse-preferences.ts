import { commandName, preferenceShapes, shortcuts } from "./preference-shapes";
import { defaultPreferences, keyLimits, type Preferences } from "./preferences";

/** Preferences from anything stored: what is missing, unknown or out of bounds is as the default. Never throws. */
export function parsePreferences(stored: unknown): Preferences {
  const held = isRecord(stored) ? stored : {};
  const good = Object.entries(preferenceShapes).flatMap(([name, shape]) => {
    const { success, data } = shape.safeParse(held[name]);
    return success ? [[name, data] as const] : [];
  });
  return { ...defaultPreferences, ...Object.fromEntries(good), keys: parseKeys(held.keys) };
}

function parseKeys(stored: unknown): Preferences["keys"] {
  if (!isRecord(stored)) return {};
  const entries = Object.entries(stored).flatMap(([command, written]) => {
    const { success, data } = shortcuts.safeParse(written);
    return success && commandName.safeParse(command).success ? [[command, data] as const] : [];
  });
  return Object.fromEntries(entries.slice(0, keyLimits.commands));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
