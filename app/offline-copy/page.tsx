import type { Metadata } from "next";
import { OfflineDesk } from "@/components/offline/offline-desk";
import { findBuild } from "@/lib/server/build-parts";

export const metadata: Metadata = { robots: { index: false } };

/** What the worker answers with where no server does. It holds nothing of anybody. */
export default async function OfflineCopyPage() {
  return <OfflineDesk build={await findBuild()} />;
}
