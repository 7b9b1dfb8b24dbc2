import {
  defaultPreferences,
  densities,
  editors,
  keyLimits,
  preferredLanguages,
  readingFonts,
  readingSizes,
  themes,
  views,
  type Preferences,
} from "./preferences";

/** Preferences from anything stored: what is missing, unknown or out of bounds is as the default. Never throws. */
export function parsePreferences(stored: unknown): Preferences {
  const held = isRecord(stored) ? stored : {};
  function choice<const Value>(name: keyof Preferences, values: readonly Value[], otherwise: Value): Value {
    return values.find((value) => value === held[name]) ?? otherwise;
  }
  const usual = defaultPreferences;
  const either = [true, false];
  return {
    theme: choice("theme", themes, usual.theme),
    density: choice("density", densities, usual.density),
    readingFont: choice("readingFont", readingFonts, usual.readingFont),
    readingSize: choice("readingSize", readingSizes, usual.readingSize),
    editor: choice("editor", editors, usual.editor),
    spokenNews: choice("spokenNews", either, usual.spokenNews),
    smartQuotes: choice("smartQuotes", either, usual.smartQuotes),
    singleKeys: choice("singleKeys", either, usual.singleKeys),
    view: choice("view", views, usual.view),
    language: choice("language", preferredLanguages, usual.language),
    keys: parseKeys(held.keys),
  };
}

function parseKeys(stored: unknown): Preferences["keys"] {
  if (!isRecord(stored)) return {};
  const entries = Object.entries(stored).flatMap(([command, shortcuts]) =>
    isName(command, keyLimits.commandLength) && isShortcuts(shortcuts) ? [[command, shortcuts] as const] : [],
  );
  return Object.fromEntries(entries.slice(0, keyLimits.commands));
}

function isShortcuts(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.length <= keyLimits.shortcuts &&
    value.every((shortcut) => isName(shortcut, keyLimits.shortcutLength))
  );
}

function isName(value: unknown, most: number): value is string {
  return typeof value === "string" && value.length > 0 && value.length <= most;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
