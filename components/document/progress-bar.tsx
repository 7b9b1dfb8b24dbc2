import { segmentStatuses, statusWords, type SegmentStatus } from "@/lib/document/status";
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
  const total = totalOf(progress);
  const present = order.filter((status) => progress[status].segments > 0);
  const spoken = present
    .map(
      (status) =>
        `${statusWords[status]}: ${progress[status].segments} segments, ${progress[status].words} words`,
    )
    .join("; ");
  return (
    <div
      role="img"
      aria-label={spoken || "No segments"}
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
