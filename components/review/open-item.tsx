"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { FormattedText } from "@/components/document/formatted-text";
import { DiffText } from "@/components/revision/diff-text";
import { Moment } from "@/components/ui/moment";
import { TextLink } from "@/components/ui/text-link";
import type { QueueItem } from "@/lib/review/view";
import { directionOf, languageName } from "@/lib/text/language";
import { CompareChoice, comparedText, type Comparison } from "./compare-choice";

type OpenItemProps = {
  readonly item: QueueItem;
  /** Which document it is of is said. */
  readonly isAmongDocuments: boolean;
  readonly place: string;
  readonly focusRequest: number;
  readonly comparison: Comparison;
  readonly onCompare: (comparison: Comparison) => void;
};

/** What changed in the item since somebody last decided on it. */
function changeOf({ before, target }: QueueItem) {
  if (before === null) return "new" as const;
  return `${before.text === target.text ? "same" : "changed"}_${before.kind}` as const;
}

/** The segment under review: source, translation as it changed, who wrote it, and what was said before. */
export function OpenItem(props: OpenItemProps) {
  const { item, isAmongDocuments, place, focusRequest, comparison, onCompare } = props;
  const t = useTranslations("review");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusRequest > 0) heading.current?.focus();
  }, [focusRequest]);
  const { number, documentId, source, target, sentBack, sourceLanguage, targetLanguage } = item;
  const other = comparedText(item, comparison);
  const hasDiff = other !== null && other !== target.text;
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 ref={heading} tabIndex={-1} className="rounded-sm text-base font-semibold">
          {t("segment", { number: String(number) })}
        </h2>
        {isAmongDocuments && (
          <span className="min-w-0 max-w-full truncate">
            <TextLink href={`/documents/${documentId}/review`}>{item.documentTitle}</TextLink>
          </span>
        )}
        <span className="text-quiet">{place}</span>
        {item.passes === 2 && (
          <span className="rounded-md border border-line-strong px-1.5 text-small">
            {t("pass", { pass: String(item.pass), passes: String(item.passes) })}
          </span>
        )}
        <span className="ml-auto text-small">
          <TextLink href={`/documents/${documentId}?segment=${number}`}>{t("showInWorkbench")}</TextLink>
        </span>
      </div>
      <CompareChoice item={item} comparison={comparison} onChange={onCompare} />
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
        <section
          aria-label={t("source", { language: languageName(sourceLanguage) })}
          className="grid content-start gap-2"
        >
          <p className="flex min-h-8 items-center text-small text-quiet">{languageName(sourceLanguage)}</p>
          <p lang={sourceLanguage} dir={directionOf(sourceLanguage)} className="reading max-w-[68ch]">
            <FormattedText text={source.text} />
          </p>
        </section>
        <section
          aria-label={t("translation", { language: languageName(targetLanguage) })}
          className="grid content-start gap-2 border-line max-md:border-t max-md:pt-3"
        >
          <div className="flex min-h-8 flex-wrap items-center gap-x-3 text-small text-quiet">
            <span>{languageName(targetLanguage)}</span>
            <span className={hasDiff ? "font-medium text-ink" : undefined}>
              {t(`change.${changeOf(item)}`)}
            </span>
          </div>
          <p lang={targetLanguage} dir={directionOf(targetLanguage)} className="reading max-w-[68ch]">
            {hasDiff ? (
              <DiffText before={other} after={target.text} language={targetLanguage} />
            ) : (
              <FormattedText text={target.text} />
            )}
          </p>
          {other === null && comparison !== "plain" && comparison !== "before" && (
            <p className="text-small text-quiet">{t("compare.none")}</p>
          )}
          <p className="text-small text-quiet">
            {target.isOwn
              ? t("byYou")
              : target.authorName === null
                ? t("cameAlong")
                : t("by", { name: target.authorName })}
            , <Moment at={target.savedAt} />
          </p>
          {sentBack !== null && (
            <p className="border-l-2 border-(--status-changes-requested) pl-3">
              <span className="block text-small text-quiet">
                {t("sentBackEarlier", { name: sentBack.byName })}
              </span>
              <span className="whitespace-pre-wrap">{sentBack.reason}</span>
            </p>
          )}
        </section>
      </div>
    </div>
  );
}
