import { clsx } from "clsx";
import { directionOf } from "@/lib/text/language";
import { stripTags } from "@/lib/text/tags";
import type { DeskItem } from "./item-state";

/** What waits, in the order of the document; the open one is marked. */
export function QueueList({
  items,
  openId,
  hasTypedOn,
  onShow,
}: {
  readonly items: readonly DeskItem[];
  readonly openId: string;
  readonly hasTypedOn: (item: DeskItem) => boolean;
  readonly onShow: (segmentId: string) => void;
}) {
  return (
    <ol className="divide-y divide-line">
      {items.map((item) => {
        const { segmentId, number, target, targetLanguage, before, isGone } = item;
        const isOpen = segmentId === openId;
        const remarks = [
          target.isOwn ? "yours" : (target.authorName ?? "came with the document"),
          ...(before === null ? [] : ["changed"]),
          ...(isGone ? ["left the queue"] : []),
          ...(hasTypedOn(item) ? ["not sent yet"] : []),
        ];
        return (
          <li key={segmentId}>
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
                <span className="sr-only">Segment </span>
                {number}
              </span>
              <span className="grid min-w-0">
                <span lang={targetLanguage} dir={directionOf(targetLanguage)} className="truncate font-serif">
                  {stripTags(target.text)}
                </span>
                <span className={clsx("truncate text-small", isOpen ? "text-ink" : "text-quiet")}>
                  {remarks.join(" · ")}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
