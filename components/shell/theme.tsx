"use client";
import { MoonStar, Sun } from "lucide-react";
import { ThemeProvider, useTheme } from "next-themes";
import type { ReactNode } from "react";
import { usePreferences } from "@/components/preferences/use-preferences";
import { IconButton } from "@/components/ui/button";
import { useIsInBrowser } from "@/components/ui/use-is-in-browser";
import type { Preferences } from "@/lib/preferences/preferences";

declare global {
  var __webpack_nonce__: string | undefined;
}

const drawn: Preferences["theme"][] = ["light", "dark", "high_contrast"];

type Props = {
  readonly nonce: string;
  /** For a browser that has not seen this person's choice yet. */
  readonly initial: Preferences["theme"];
  readonly children: ReactNode;
};

export function Theme({ nonce, initial, children }: Props) {
  // Dialogs and menus hold the page still with a style element, which needs the nonce of the page as it was loaded.
  if (typeof window !== "undefined") globalThis.__webpack_nonce__ ??= nonce;
  return (
    <ThemeProvider
      attribute="data-theme"
      themes={drawn}
      defaultTheme={initial}
      // The style sheet says which of the browser's own colours go with a theme.
      enableColorScheme={false}
      nonce={nonce}
      disableTransitionOnChange
    >
      {children}
    </ThemeProvider>
  );
}

/** Light or dark; until somebody chooses, as the system has it. */
export function ThemeSwitch() {
  const { resolvedTheme, setTheme } = useTheme();
  const { change } = usePreferences();
  // The server does not know the theme; the icon appears with the first paint of the browser.
  const isInBrowser = useIsInBrowser();
  const isDark = isInBrowser && resolvedTheme === "dark";

  function choose(theme: "light" | "dark"): void {
    setTheme(theme);
    change({ theme });
  }

  return (
    <IconButton
      label={isDark ? "Use the light theme" : "Use the dark theme"}
      onClick={() => choose(isDark ? "light" : "dark")}
    >
      {isDark ? <Sun aria-hidden className="size-4" /> : <MoonStar aria-hidden className="size-4" />}
    </IconButton>
  );
}
