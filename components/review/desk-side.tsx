"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { PresenceList } from "@/components/live/presence-list";
import { Button } from "@/components/ui/button";
import type { QueuePerson } from "@/lib/review/view";
import { ownDocument, type DeskPlace } from "./desk-place";
import { hasTyped, type DeskItem } from "./item-state";
import { KeyHint } from "./key-hint";
import { QueueFilters } from "./queue-filters";
import { WideFilters } from "./wide-filters";
import { QueueList } from "./queue-list";
import type { useColleagues } from "./use-colleagues";
import type { Queue } from "./use-queue";

type DeskSideProps = {
  readonly place: DeskPlace;
  readonly queue: Queue;
  readonly open: DeskItem;
  readonly colleagues: ReturnType<typeof useColleagues>;
  readonly people: readonly QueuePerson[];
  readonly hasPasses: boolean;
  readonly count: number;
  readonly layout: "queue" | "article";
  readonly onLayout: (layout: "queue" | "article") => void;
};

/** How much waits, for whom else, which of it, and the list. */
export function DeskSide({ place, queue, open, colleagues, people, hasPasses, ...rest }: DeskSideProps) {
  const { count, layout, onLayout } = rest;
  const t = useTranslations("review");
  const router = useRouter();
  const [isListOpen, setIsListOpen] = useState(false);
  const { items, show } = queue;
  const gone = items.filter(({ isGone }) => isGone).length;
  const onShow = useCallback(
    (id: string) => {
      setIsListOpen(false);
      show(id);
    },
    [show],
  );
  return (
    <div className="border-line max-lg:border-b lg:sticky lg:top-12 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto">
      <div className="flex items-baseline gap-3 px-4 py-3">
        <h1 className="text-base font-semibold">{t("title")}</h1>
        <span className="text-quiet">{t("waits", { count: count - gone })}</span>
        {place.kind === "document" && (
          <PresenceList
            people={colleagues.people}
            state={colleagues.state}
            numberOf={(id) => items.find((item) => item.segmentId === id)?.number ?? null}
          />
        )}
        <Button
          look="quiet"
          className="ml-auto lg:hidden"
          aria-expanded={isListOpen}
          aria-controls="review-queue"
          onClick={() => setIsListOpen(!isListOpen)}
        >
          {t(isListOpen ? "foldList" : "showList")}
        </Button>
      </div>
      <p role="status" className="px-4 text-small text-quiet">
        {colleagues.isStale && (
          <>
            {t("stale")}{" "}
            <Button look="quiet" className="min-h-6! px-2! py-0! text-small" onClick={() => router.refresh()}>
              {t("showStale")}
            </Button>
          </>
        )}
      </p>
      <div className={isListOpen ? undefined : "max-lg:hidden"}>
        <div role="group" aria-label={t("layout.label")} className="flex items-center gap-1 px-4 pb-2">
          {(["queue", "article"] as const).map((each) => (
            <Button
              key={each}
              look={each === layout ? "plain" : "quiet"}
              aria-pressed={each === layout}
              onClick={() => onLayout(each)}
            >
              {t(`layout.${each}`)}
            </Button>
          ))}
          <KeyHint keys="V" />
        </div>
        {place.kind === "document" ? (
          <QueueFilters people={people} hasPasses={hasPasses} />
        ) : (
          <WideFilters documents={place.documents} people={people} hasPasses={hasPasses} />
        )}
        <nav id="review-queue" aria-label={t("queue")}>
          <QueueList
            items={items}
            isAmongDocuments={ownDocument(place) === null}
            openId={open.segmentId}
            hasTypedOn={(item) => hasTyped(queue.stateOf(item.segmentId), item)}
            cameBack={(item) => queue.stateOf(item.segmentId).problem !== null}
            onShow={onShow}
          />
        </nav>
      </div>
    </div>
  );
}
