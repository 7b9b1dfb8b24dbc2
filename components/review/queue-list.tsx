import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { directionOf } from "@/lib/text/language";
import { stripTags } from "@/lib/text/tags";
import type { DeskItem } from "./item-state";

type QueueListProps = {
  readonly items: readonly DeskItem[];
  /** Each document is named where its stretch begins. */
  readonly isAmongDocuments: boolean;
  readonly openId: string;
  readonly hasTypedOn: (item: DeskItem) => boolean;
  readonly cameBack: (item: DeskItem) => boolean;
  readonly onShow: (segmentId: string) => void;
};

/** What waits, in order; the open one is marked. */
export function QueueList(props: QueueListProps) {
  const { items, isAmongDocuments, openId, hasTypedOn, cameBack, onShow } = props;
  return (
    <ol className="divide-y divide-line">
      {items.map((item, at) => (
        <Row
          key={item.segmentId}
          segmentId={item.segmentId}
          documentTitle={
            isAmongDocuments && items[at - 1]?.documentId !== item.documentId ? item.documentTitle : null
          }
          number={item.number}
          text={item.target.text}
          language={item.targetLanguage}
          authorName={item.target.authorName}
          isOwn={item.target.isOwn}
          isChanged={item.before !== null}
          isGone={item.isGone}
          isOpen={item.segmentId === openId}
          hasTyped={hasTypedOn(item)}
          cameBack={cameBack(item)}
          onShow={onShow}
        />
      ))}
    </ol>
  );
}

type RowProps = {
  readonly segmentId: string;
  readonly documentTitle: string | null;
  readonly number: number;
  readonly text: string;
  readonly language: string;
  readonly authorName: string | null;
  readonly isOwn: boolean;
  readonly isChanged: boolean;
  readonly isGone: boolean;
  readonly isOpen: boolean;
  readonly hasTyped: boolean;
  readonly cameBack: boolean;
  readonly onShow: (segmentId: string) => void;
};

/** Plain values only, so that a decision draws two rows anew and not all. */
const Row = memo(function Row(row: RowProps) {
  const t = useTranslations("review");
  const { segmentId, number, text, language, isOpen, onShow } = row;
  const remarks = [
    row.isOwn ? t("remarks.yours") : (row.authorName ?? t("remarks.cameAlong")),
    ...(row.isChanged ? [t("remarks.changed")] : []),
    ...(row.isGone ? [t("leftQueue")] : []),
    ...(row.cameBack ? [t("remarks.cameBack")] : []),
    ...(row.hasTyped ? [t("remarks.unsent")] : []),
  ];
  return (
    <li className="[contain-intrinsic-size:auto_3rem] [content-visibility:auto]">
      {row.documentTitle !== null && (
        <p className="truncate bg-sunken px-3 py-1 text-small font-medium">{row.documentTitle}</p>
      )}
      <button
        type="button"
        aria-current={isOpen || undefined}
        onClick={() => onShow(segmentId)}
        className={clsx(
          "grid min-h-11 w-full grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2 border-l-2 px-3 py-2 text-left -outline-offset-2",
          isOpen ? "border-accent bg-accent-wash" : "border-transparent hover:bg-sunken",
        )}
      >
        <span className={clsx("text-right text-small", isOpen ? "font-semibold" : "text-quiet")}>
          <span className="sr-only">{t("segmentWord")} </span>
          {number}
        </span>
        <span className="grid min-w-0">
          <span lang={language} dir={directionOf(language)} className="truncate font-serif">
            {stripTags(text)}
          </span>
          <span className={clsx("truncate text-small", isOpen ? "text-ink" : "text-quiet")}>
            {remarks.join(" · ")}
          </span>
        </span>
      </button>
    </li>
  );
});
