import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { OwnCopies } from "@/components/offline/own-copies";
import { PreferencesProvider } from "@/components/preferences/preferences-provider";
import { OfflinePage } from "@/components/shell/offline-page";
import { findRequestViewer } from "@/lib/server/auth/viewer";
import { entryAddress } from "@/lib/server/page";
import { findBuild } from "@/lib/server/build-parts";
import { findRequestPreferences } from "@/lib/server/request-preferences";

/** A courtesy, not the lock: every page and route asks the data layer, which asks the session row. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const viewer = await findRequestViewer();
  if (viewer === null) redirect(await entryAddress());
  return (
    <PreferencesProvider stored={await findRequestPreferences()}>
      {children}
      <OwnCopies userId={viewer.userId} build={await findBuild()} />
      <OfflinePage language={await getLocale()} />
    </PreferencesProvider>
  );
}
