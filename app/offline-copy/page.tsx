import type { Metadata } from "next";
import { OfflineDesk } from "@/components/offline/offline-desk";

export const metadata: Metadata = { robots: { index: false } };

/** What the worker answers with where no server does. It holds nothing of anybody. */
export default function OfflineCopyPage() {
  return <OfflineDesk />;
}
