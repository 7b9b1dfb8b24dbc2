import { useTranslations } from "next-intl";
import { segmentStatuses, type SegmentStatus } from "@/lib/document/status";
import type { Progress } from "@/lib/document/view";

const order = [...segmentStatuses].toReversed();

const fills: Readonly<Record<SegmentStatus, string>> = {
  approved: "bg-(--bar-approved)",
  changes_requested: "bg-(--bar-changes-requested)",
  translated: "bg-(--bar-translated)",
  draft: "bg-(--bar-draft)",
  not_started: "bg-(--bar-not-started)",
};

export function totalOf(progress: Progress): { readonly segments: number; readonly words: number } {
  return segmentStatuses.reduce(
    (sum, status) => ({
      segments: sum.segments + progress[status].segments,
      words: sum.words + progress[status].words,
    }),
    { segments: 0, words: 0 },
  );
}

/** Words by status, as one stacked bar; the numbers are said in words for whoever does not see it. */
export function ProgressBar({ progress }: { readonly progress: Progress }) {
  const t = useTranslations("document");
  const total = totalOf(progress);
  const present = order.filter((status) => progress[status].segments > 0);
  const spoken = present
    .map((status) => t("progress.share", { status: t(`status.${status}`), ...progress[status] }))
    .join("; ");
  return (
    <div
      role="img"
      aria-label={spoken || t("progress.none")}
      title={spoken}
      className="progress-bar flex h-2 gap-px overflow-hidden rounded-full"
    >
      {present.map((status) => (
        <div
          key={status}
          className={fills[status]}
          style={{ width: `${(100 * progress[status].words) / Math.max(1, total.words)}%` }}
        />
      ))}
    </div>
  );
}
