"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ProgressLine } from "@/components/document/progress-line";
import { totalOf } from "@/components/document/progress-bar";
import { TextLink } from "@/components/ui/text-link";
import type { DeskPlace } from "./desk-place";

/** Nothing waits: how far the document is, and where to go from here. */
export function EmptyQueue({
  place,
  takesFocus,
  isFiltered,
}: {
  readonly place: DeskPlace;
  /** The last item was just decided. */
  readonly takesFocus: boolean;
  readonly isFiltered: boolean;
}) {
  const t = useTranslations("review.empty");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const progress = place.kind === "document" ? place.progress : null;
  const isFinished =
    progress !== null &&
    totalOf(progress).segments > 0 &&
    totalOf(progress).segments === progress.approved.segments;
  const desk = place.kind === "document" ? `/documents/${place.documentId}` : null;
  return (
    <div className="mx-auto grid w-full max-w-xl gap-4 px-4 py-12">
      <h2 ref={heading} tabIndex={-1} className="rounded-sm font-serif text-2xl font-semibold">
        {t(isFinished ? "finished" : isFiltered ? "filtered" : "nothing")}
      </h2>
      {!isFinished && <p className="text-quiet">{t("how")}</p>}
      {progress !== null && <ProgressLine progress={progress} />}
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        {isFiltered && <TextLink href={desk === null ? "/reviews" : `${desk}/review`}>{t("all")}</TextLink>}
        {isFinished && desk !== null && <TextLink href={`${desk}/export`}>{t("export")}</TextLink>}
        <TextLink href={desk ?? "/"}>{t(desk === null ? "home" : "workbench")}</TextLink>
      </p>
    </div>
  );
}
