import { useTranslations } from "next-intl";
import { StatusBadge } from "./status-badge";
import type { SegmentStatus } from "@/lib/document/status";

/** A status before and after; once where it stayed. */
export function StatusChange({
  before,
  after,
}: {
  readonly before: SegmentStatus | null;
  readonly after: SegmentStatus | null;
}) {
  const t = useTranslations("document");
  const first = before ?? after;
  if (first === null) return null;
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <StatusBadge status={first} />
      {before !== null && after !== null && before !== after && (
        <>
          <span aria-hidden className="text-quiet">
            →
          </span>
          <span className="sr-only">{t("becomes")}</span>
          <StatusBadge status={after} />
        </>
      )}
    </span>
  );
}
