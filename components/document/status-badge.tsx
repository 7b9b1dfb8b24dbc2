import { clsx } from "clsx";
import { Check, CheckCheck, Circle, CircleDashed, Undo2, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import type { SegmentStatus } from "@/lib/document/status";

const icons: Readonly<Record<SegmentStatus, LucideIcon>> = {
  not_started: Circle,
  draft: CircleDashed,
  translated: Check,
  changes_requested: Undo2,
  approved: CheckCheck,
};

const colours: Readonly<Record<SegmentStatus, string>> = {
  not_started: "text-(--status-not-started)",
  draft: "text-(--status-draft)",
  translated: "text-(--status-translated)",
  changes_requested: "text-(--status-changes-requested)",
  approved: "text-(--status-approved)",
};

/** How far a segment is: icon, word and colour; in narrow places the word is spoken and shown on hover. */
export function StatusBadge({
  status,
  isCompact = false,
}: {
  readonly status: SegmentStatus;
  /** Only the icon is seen: always, or where the screen is narrow. */
  readonly isCompact?: boolean | "narrow";
}) {
  const Icon = icons[status];
  const t = useTranslations("document.status");
  return (
    <span
      className={clsx("inline-flex items-center gap-1 text-small whitespace-nowrap", colours[status])}
      title={isCompact === false ? undefined : t(status)}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      <span
        className={clsx(isCompact === true && "sr-only", isCompact === "narrow" && "sr-only sm:not-sr-only")}
      >
        {t(status)}
      </span>
    </span>
  );
}
