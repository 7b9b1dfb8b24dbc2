"use client";
import { useTranslations } from "next-intl";
import { FormattedText } from "@/components/document/formatted-text";
import { StatusBadge } from "@/components/document/status-badge";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { TextLink } from "@/components/ui/text-link";
import { compareRepetitions } from "@/lib/revision/compare-repetitions";
import type { Repetition, RepetitionList as Repetitions } from "@/lib/revision/repetition";
import { directionOf } from "@/lib/text/language";

/** Where else in the project the same source stands, and how it is translated there. */
export function RepetitionList({
  list: { repetitions, total },
  text,
  targetLanguage,
  hrefOf,
  onUse,
}: {
  readonly list: Repetitions;
  /** The translation of this segment as it stands on the screen. */
  readonly text: string;
  readonly targetLanguage: string;
  readonly hrefOf: (repetition: Repetition) => string;
  /** Takes a translation over; null for whoever may not write here. */
  readonly onUse: ((text: string) => void) | null;
}) {
  const t = useTranslations("repetition");
  const words = useTranslations("batch");
  if (total === 0) return <p className="text-quiet">{t("none")}</p>;
  const { variants, differing } = compareRepetitions(text, repetitions);
  return (
    <div className="grid gap-2">
      <p>
        {t("count", { count: total })}{" "}
        {variants > 0 && (
          <span className={variants > 1 ? "text-caution" : "text-quiet"}>
            {t("variants", { count: variants })}
          </span>
        )}
      </p>
      <ul aria-label={t("heading")} className="grid">
        {repetitions.map((repetition) => {
          const { segmentId, number, documentTitle, status, target } = repetition;
          return (
            <li key={segmentId} className="grid gap-1 border-b border-line py-2 last:border-b-0">
              <div className="flex flex-wrap items-center gap-x-3">
                <TextLink href={hrefOf(repetition)}>
                  {words("segmentOf", { title: documentTitle, number })}
                </TextLink>
                <StatusBadge status={status} />
                {differing.has(segmentId) && (
                  <span className="text-small font-medium text-caution">{t("differs")}</span>
                )}
              </div>
              {target === null || target.text.trim() === "" ? (
                <p className="text-quiet italic">{words("empty")}</p>
              ) : (
                <>
                  <p lang={targetLanguage} dir={directionOf(targetLanguage)} className="reading">
                    <FormattedText text={target.text} />
                  </p>
                  <div className="flex flex-wrap items-center justify-between gap-2">
                    <p className="text-small text-quiet">
                      {target.authorName !== null && `${target.authorName}, `}
                      <Moment at={target.savedAt} />
                    </p>
                    {onUse !== null && target.text !== text && (
                      <Button
                        aria-label={t("useFrom", { title: documentTitle, number })}
                        onClick={() => onUse(target.text)}
                      >
                        {t("use")}
                      </Button>
                    )}
                  </div>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {total > repetitions.length && (
        <p className="text-small text-quiet">{t("notShown", { count: total - repetitions.length })}</p>
      )}
    </div>
  );
}
