"use client";
import { useTranslations } from "next-intl";
import type { QueueItem } from "@/lib/review/view";

/** What the translation is compared with, in the order of the keys 1 to 4. */
export const comparisons = ["plain", "before", "approved", "previous"] as const;
export type Comparison = (typeof comparisons)[number];

/** The text to compare with; null where there is none, or none is wanted. */
export function comparedText(item: QueueItem, comparison: Comparison): string | null {
  switch (comparison) {
    case "plain":
      return null;
    case "before":
      return item.before?.text ?? null;
    case "approved":
      return item.approvedText;
    case "previous":
      return item.previousText;
  }
}

export function CompareChoice({
  item,
  comparison,
  onChange,
}: {
  readonly item: QueueItem;
  readonly comparison: Comparison;
  readonly onChange: (comparison: Comparison) => void;
}) {
  const t = useTranslations("review.compare");
  return (
    <div role="group" aria-label={t("label")} className="flex flex-wrap items-center gap-1 text-small">
      <span className="mr-1 text-quiet">{t("label")}</span>
      {comparisons.map((each, at) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === comparison}
          aria-keyshortcuts={String(at + 1)}
          onClick={() => onChange(each)}
          className="inline-flex min-h-6 items-baseline gap-1 rounded-md border border-transparent px-1.5 text-quiet hover:bg-sunken aria-pressed:border-line-strong aria-pressed:bg-raised aria-pressed:text-ink max-sm:min-h-11 max-sm:items-center"
        >
          <kbd aria-hidden className="font-sans text-quiet max-lg:hidden">
            {at + 1}
          </kbd>
          {t(each)}
          {each !== "plain" && comparedText(item, each) === null && <span aria-hidden>–</span>}
        </button>
      ))}
    </div>
  );
}
