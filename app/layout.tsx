import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { preferenceAttributes } from "@/components/preferences/preference-attributes";
import { Theme } from "@/components/shell/theme";
import { findRequestPreferences } from "@/lib/server/request-preferences";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Padanan", template: "%s · Padanan" },
  description: "The workbench where an article becomes a finished bilingual document.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#191817" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-padanan-nonce") ?? "";
  const preferences = await findRequestPreferences();
  return (
    <html lang={await getLocale()} {...preferenceAttributes(preferences)} suppressHydrationWarning>
      <body>
        <NextIntlClientProvider>
          <Theme nonce={nonce} initial={preferences.theme}>
            {children}
          </Theme>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
