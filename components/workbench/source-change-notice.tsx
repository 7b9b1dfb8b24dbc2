"use client";
import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { DiffText } from "@/components/revision/diff-text";
import type { SegmentView } from "@/lib/document/view";

/** That the source is not the one that was translated; in the row at hand, what became of it since. */
export function SourceChangeNotice({
  source: { text, change },
  language,
  isOpen,
}: {
  readonly source: SegmentView["source"];
  readonly language: string;
  readonly isOpen: boolean;
}) {
  const t = useTranslations("workbench.sourceChange");
  if (change === null) return null;
  const isMeaning = change.kind === "meaning";
  return (
    <div className={isMeaning ? "mt-1 text-small text-caution" : "mt-1 text-small text-quiet"}>
      <p className="flex items-center gap-1">
        <TriangleAlert aria-hidden className="size-3.5 shrink-0" />
        {t(change.kind)}
        {isOpen && ":"}
      </p>
      {isOpen && (
        <p lang={language} className="mt-0.5 border-l-2 border-current pl-2 text-ink">
          <DiffText before={change.before} after={text} language={language} />
        </p>
      )}
    </div>
  );
}
