"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ProgressLine } from "@/components/document/progress-line";
import { totalOf } from "@/components/document/progress-bar";
import { TextLink } from "@/components/ui/text-link";
import type { Progress } from "@/lib/document/view";

/** Nothing waits: how far the document is, and where to go from here. */
export function EmptyQueue({
  documentId,
  progress,
  takesFocus,
  isFiltered,
}: {
  readonly documentId: string;
  readonly progress: Progress;
  /** The last item was just decided. */
  readonly takesFocus: boolean;
  readonly isFiltered: boolean;
}) {
  const t = useTranslations("review.empty");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const isFinished =
    totalOf(progress).segments > 0 && totalOf(progress).segments === progress.approved.segments;
  return (
    <div className="mx-auto grid w-full max-w-xl gap-4 px-4 py-12">
      <h2 ref={heading} tabIndex={-1} className="rounded-sm font-serif text-2xl font-semibold">
        {t(isFinished ? "finished" : isFiltered ? "filtered" : "nothing")}
      </h2>
      {!isFinished && <p className="text-quiet">{t("how")}</p>}
      <ProgressLine progress={progress} />
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        {isFiltered && <TextLink href={`/documents/${documentId}/review`}>{t("all")}</TextLink>}
        {isFinished && <TextLink href={`/documents/${documentId}/export`}>{t("export")}</TextLink>}
        <TextLink href={`/documents/${documentId}`}>{t("workbench")}</TextLink>
      </p>
    </div>
  );
}
