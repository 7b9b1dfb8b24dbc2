"use client";
import { ThemeProvider } from "next-themes";
import type { ReactNode } from "react";
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
