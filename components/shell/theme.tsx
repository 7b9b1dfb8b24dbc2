"use client";
import { MoonStar, Sun } from "lucide-react";
import { ThemeProvider, useTheme } from "next-themes";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/button";
import { useIsInBrowser } from "@/components/ui/use-is-in-browser";

declare global {
  var __webpack_nonce__: string | undefined;
}

export function Theme({ nonce, children }: { readonly nonce: string; readonly children: ReactNode }) {
  // Dialogs and menus hold the page still with a style element, which needs the nonce of the page as it was loaded.
  if (typeof window !== "undefined") globalThis.__webpack_nonce__ ??= nonce;
  return (
    <ThemeProvider attribute="data-theme" defaultTheme="system" nonce={nonce} disableTransitionOnChange>
      {children}
    </ThemeProvider>
  );
}

/** Light or dark; until somebody chooses, as the system has it. */
export function ThemeSwitch() {
  const { resolvedTheme, setTheme } = useTheme();
  // The server does not know the theme; the icon appears with the first paint of the browser.
  const isInBrowser = useIsInBrowser();
  const isDark = isInBrowser && resolvedTheme === "dark";
  return (
    <IconButton
      label={isDark ? "Use the light theme" : "Use the dark theme"}
      onClick={() => setTheme(isDark ? "light" : "dark")}
    >
      {isDark ? <Sun aria-hidden className="size-4" /> : <MoonStar aria-hidden className="size-4" />}
    </IconButton>
  );
}
