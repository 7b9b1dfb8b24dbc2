import { useTranslations } from "next-intl";
import type { Progress } from "@/lib/document/view";
import { ProgressBar, totalOf } from "./progress-bar";

/**
 * How far a document is: the bar, and its figures, approved in segments, translated in words. A text that was sent back
 * or is a draft counts as neither.
 */
export function ProgressLine({ progress }: { readonly progress: Progress }) {
  const t = useTranslations("document.progress");
  const total = totalOf(progress);
  const { approved, translated } = progress;
  const words = approved.words + translated.words;

  function describe(): string {
    if (total.segments === 0) return t("nothing");
    if (approved.segments === total.segments) return t("all", total);
    if (words === 0) return t("untouched", total);
    return t("part", { ...total, approved: approved.segments, translated: words });
  }

  return (
    <div className="grid gap-1">
      <ProgressBar progress={progress} />
      <p className="text-small text-quiet">{describe()}</p>
    </div>
  );
}
