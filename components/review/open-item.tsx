"use client";
import { useEffect, useRef } from "react";
import { FormattedText } from "@/components/document/formatted-text";
import { DiffText } from "@/components/revision/diff-text";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { TextLink } from "@/components/ui/text-link";
import type { QueueItem } from "@/lib/review/view";
import { directionOf, languageName } from "@/lib/text/language";

type OpenItemProps = {
  readonly item: QueueItem;
  readonly place: string;
  readonly focusRequest: number;
  readonly showsPlain: boolean;
  readonly onShowPlain: (showsPlain: boolean) => void;
};

/** What changed in the item since somebody last decided on it. */
function changeWords({ before, target }: QueueItem): string {
  if (before === null) return "New";
  const since = before.kind === "approved" ? "since it was approved" : "since it was sent back";
  return before.text === target.text ? `Not changed ${since}` : `Changed ${since}`;
}

/** The segment under review: source, translation as it changed, who wrote it, and what was said before. */
export function OpenItem({ item, place, focusRequest, showsPlain, onShowPlain }: OpenItemProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusRequest > 0) heading.current?.focus();
  }, [focusRequest]);
  const { number, documentId, source, target, before, sentBack, sourceLanguage, targetLanguage } = item;
  const hasDiff = before !== null && before.text !== target.text;
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 ref={heading} tabIndex={-1} className="rounded-sm text-base font-semibold">
          Segment {number}
        </h2>
        <span className="text-quiet">{place}</span>
        <span className="ml-auto text-small">
          <TextLink href={`/documents/${documentId}?segment=${number}`}>Show it in the workbench</TextLink>
        </span>
      </div>
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
        <section aria-label={`Source, ${languageName(sourceLanguage)}`} className="grid content-start gap-2">
          <p className="flex min-h-8 items-center text-small text-quiet">{languageName(sourceLanguage)}</p>
          <p lang={sourceLanguage} dir={directionOf(sourceLanguage)} className="reading max-w-[68ch]">
            <FormattedText text={source.text} />
          </p>
        </section>
        <section
          aria-label={`Translation, ${languageName(targetLanguage)}`}
          className="grid content-start gap-2 border-line max-md:border-t max-md:pt-3"
        >
          <div className="flex min-h-8 flex-wrap items-center gap-x-3 text-small text-quiet">
            <span>{languageName(targetLanguage)}</span>
            <span className={hasDiff ? "font-medium text-ink" : undefined}>{changeWords(item)}</span>
            {hasDiff && (
              <Button className="ml-auto text-small" onClick={() => onShowPlain(!showsPlain)}>
                {showsPlain ? "Show the changes" : "Read the new text"}
              </Button>
            )}
          </div>
          <p lang={targetLanguage} dir={directionOf(targetLanguage)} className="reading max-w-[68ch]">
            {hasDiff && !showsPlain ? (
              <DiffText before={before.text} after={target.text} language={targetLanguage} />
            ) : (
              <FormattedText text={target.text} />
            )}
          </p>
          <p className="text-small text-quiet">
            {target.isOwn
              ? "Written by you"
              : target.authorName === null
                ? "Came with the document"
                : `Written by ${target.authorName}`}
            , <Moment at={target.savedAt} />
          </p>
          {sentBack !== null && (
            <p className="border-l-2 border-(--status-changes-requested) pl-3">
              <span className="block text-small text-quiet">Sent back earlier by {sentBack.byName}</span>
              <span className="whitespace-pre-wrap">{sentBack.reason}</span>
            </p>
          )}
        </section>
      </div>
    </div>
  );
}
