import type { Preferences } from "@/lib/preferences/preferences";

/** For the html element: what the style sheet asks of the preferences. */
export function preferenceAttributes({ density, readingFont, readingSize }: Preferences) {
  return {
    "data-density": density,
    "data-reading-font": readingFont,
    "data-reading-size": readingSize,
  };
}
