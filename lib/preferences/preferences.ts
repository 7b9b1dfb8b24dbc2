import type { NotificationKind } from "@/lib/notification/kinds";

export const themes = ["system", "light", "dark", "high_contrast"] as const;
export const densities = ["comfortable", "compact"] as const;
export const readingFonts = ["serif", "sans", "legible", "system"] as const;
export const readingSizes = ["small", "medium", "large", "largest"] as const;
export const editors = ["rich", "plain"] as const;
export const views = ["grid", "focus", "read", "plain"] as const;
export const preferredLanguages = ["en", "id", null] as const;

/** How one person likes the desk. */
export type Preferences = {
  readonly theme: (typeof themes)[number];
  readonly density: (typeof densities)[number];
  /** `legible` is made for easy reading: letters that are not mistaken for one another. */
  readonly readingFont: (typeof readingFonts)[number];
  readonly readingSize: (typeof readingSizes)[number];
  readonly editor: (typeof editors)[number];
  /** Whether a screen reader is told what others change. */
  readonly spokenNews: boolean;
  /** Whether quotation marks are curled while typing. */
  readonly smartQuotes: boolean;
  /** Whether single letters are shortcuts outside of text (WCAG 2.2, 2.1.4). */
  readonly singleKeys: boolean;
  readonly view: (typeof views)[number];
  /** Null: as the browser says. */
  readonly language: (typeof preferredLanguages)[number];
  /** What one is not told of. */
  readonly untoldKinds: readonly NotificationKind[];
  /** Shortcuts in the place of a command's own, by the command's id. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
};

/** Only what changes. A command whose keys are null gets its own back. */
export type PreferenceChange = Partial<Omit<Preferences, "keys">> & {
  readonly keys?: Readonly<Record<string, readonly string[] | null>>;
};

export const keyLimits = { commands: 200, shortcuts: 4, commandLength: 80, shortcutLength: 40 } as const;

export const defaultPreferences: Preferences = {
  theme: "system",
  density: "comfortable",
  readingFont: "serif",
  readingSize: "medium",
  editor: "rich",
  spokenNews: true,
  smartQuotes: false,
  singleKeys: true,
  view: "grid",
  language: null,
  untoldKinds: [],
  keys: {},
};
