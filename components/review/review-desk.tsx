"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ClaimNotice } from "@/components/live/claim-notice";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { generalErrorOf } from "@/components/ui/use-task";
import type { ProjectReason } from "@/lib/review/reason";
import type { QueueItem, QueuePerson } from "@/lib/review/view";
import { ArticleLayout } from "./article-layout";
import { CompareChoice, comparisons, type Comparison } from "./compare-choice";
import { DecisionBar, DecisionLine } from "./decision-bar";
import { DecisionBox } from "./decision-box";
import { ownDocument, type DeskPlace } from "./desk-place";
import { DeskSide } from "./desk-side";
import { EmptyQueue } from "./empty-queue";
import { hasTyped } from "./item-state";
import { MoreComing } from "./more-coming";
import { NewerText } from "./newer-text";
import { OpenItem } from "./open-item";
import { RunAnswer } from "./run-answer";
import { RunBar } from "./run-bar";
import { useColleagues } from "./use-colleagues";
import { useDecision } from "./use-decision";
import { useFreshness } from "./use-freshness";
import { useMore } from "./use-more";
import { useQueue } from "./use-queue";
import { useReviewKeys } from "./use-review-keys";
import { useRun } from "./use-run";

type ReviewDeskProps = {
  readonly place: DeskPlace;
  readonly viewerId: string;
  readonly items: readonly QueueItem[];
  /** How many wait, however few are loaded. */
  readonly total: number;
  readonly people: readonly QueuePerson[];
  readonly reasons: readonly (ProjectReason & { readonly projectId: string })[];
  readonly hasPasses: boolean;
  readonly isByText: boolean;
  readonly isFiltered: boolean;
  readonly layout: "queue" | "article";
  /** The segment that a link led to. */
  readonly wantedId: string | null;
};

/** What waits for review in one document or in all, one item at a time or in the article, with a decision always one key away. */
export function ReviewDesk(props: ReviewDeskProps) {
  const { place, items: loaded, total, wantedId } = props;
  const t = useTranslations("review");
  const router = useRouter();
  const queue = useQueue(loaded, wantedId, props.isByText);
  const isThere = wantedId === null || loaded.some(({ segmentId }) => segmentId === wantedId);
  const desk = useDecision(queue, isThere ? "" : t("linkGone"));
  const run = useRun(queue, desk);
  const [comparison, setComparison] = useState<Comparison>("before");
  const [layout, setLayout] = useState(props.layout);
  const { items, open, state } = queue;
  const isArticle = layout === "article";
  const turnTo = (next: typeof layout) => {
    setLayout(next);
    const query = new URLSearchParams(window.location.search);
    if (next === "article") query.set("layout", next);
    else query.delete("layout");
    window.history.replaceState(null, "", `?${query}`);
  };
  const more = useMore(place, queue, total);
  useReviewKeys({
    submit: desk.submit,
    approve: desk.approve,
    edit: () => desk.open("edit"),
    suggest: () => desk.open("suggest"),
    sendBack: () => desk.open("send_back"),
    comment: () => desk.open("comment"),
    undo: () => desk.undo?.(),
    move: queue.move,
    extend: (step) => {
      if (!isArticle) return queue.move(step);
      const next = items[items.findIndex((item) => item.segmentId === open?.segmentId) + step];
      if (next === undefined) return;
      run.selectTo(next.segmentId);
      queue.show(next.segmentId);
    },
    approveRun: () => {
      if (isArticle) void run.approve();
    },
    compare: (at) => setComparison(comparisons[at]!),
    turnLayout: () => turnTo(isArticle ? "queue" : "article"),
  });
  useFreshness(desk.pending > 0 || items.some((item) => hasTyped(queue.stateOf(item.segmentId), item)));

  const segmentId = open?.segmentId ?? null;
  const colleagues = useColleagues({
    documentId: ownDocument(place),
    newsFrom: place.kind === "document" ? place.newsFrom : "0",
    viewerId: props.viewerId,
    segmentId,
    loaded,
  });
  const announcement = (
    <p key="announcement" role="status" className="sr-only">
      {desk.message}
    </p>
  );
  if (open === null) {
    return (
      <div className="flex flex-1 flex-col">
        {announcement}
        <h1 className="sr-only">{t("title")}</h1>
        <DecisionLine desk={desk} />
        {run.answer !== null && <RunAnswer answer={run.answer} onDismiss={run.forget} />}
        {more === "nothing" ? (
          <EmptyQueue place={place} takesFocus={queue.focusRequest > 0} isFiltered={props.isFiltered} />
        ) : (
          <MoreComing isFailed={more === "failed"} />
        )}
      </div>
    );
  }
  const change = (part: Parameters<typeof queue.change>[1]) => {
    queue.change(open.segmentId, part);
    if (part.edit && part.edit.text !== open.target.text) colleagues.sayTyping(open.segmentId);
  };
  const box = (
    <DecisionBox
      key={`${open.segmentId} ${state.mode}`}
      item={open}
      state={state}
      reasons={props.reasons.filter(({ projectId }) => projectId === open.projectId)}
      onChange={change}
      onSubmit={desk.submit}
      onClose={() => {
        change({ mode: "look", problem: null });
        queue.show(open.segmentId);
      }}
    />
  );
  const at = items.indexOf(open) + 1;
  // A long queue is not loaded whole.
  const count = Math.max(items.length, total - queue.doneCount);
  const general = state.mode === "look" ? generalErrorOf(state.problem, []) : null;
  return (
    <div className="flex flex-1 flex-col lg:grid lg:grid-cols-[18rem_minmax(0,1fr)]">
      {announcement}
      <DeskSide
        place={place}
        queue={queue}
        open={open}
        colleagues={colleagues}
        people={props.people}
        hasPasses={props.hasPasses}
        count={count}
        layout={layout}
        onLayout={turnTo}
      />
      <div className="flex min-w-0 flex-1 flex-col gap-4 border-line px-4 pt-4 sm:px-6 lg:min-h-[calc(100dvh-3rem)] lg:border-l">
        <div className="-mx-4 -mt-4 sm:-mx-6">
          <DecisionLine desk={desk} />
        </div>
        {run.answer !== null && <RunAnswer answer={run.answer} onDismiss={run.forget} />}
        <div className="grid w-full max-w-6xl gap-5 pb-6">
          {isArticle ? (
            <>
              <CompareChoice item={open} comparison={comparison} onChange={setComparison} />
              <ArticleLayout
                key={open.documentId}
                documentId={open.documentId}
                sourceLanguage={open.sourceLanguage}
                targetLanguage={open.targetLanguage}
                items={items.filter(({ documentId }) => documentId === open.documentId)}
                openId={open.segmentId}
                focusRequest={state.mode === "look" ? queue.focusRequest : 0}
                comparison={comparison}
                selected={run.selected}
                onShow={queue.show}
                onSelectTo={run.selectTo}
                onSeen={run.onSeen}
              />
            </>
          ) : (
            <OpenItem
              item={open}
              isAmongDocuments={place.kind === "all"}
              place={open.isGone ? t("leftQueue") : ""}
              focusRequest={queue.focusRequest}
              comparison={comparison}
              onCompare={setComparison}
            />
          )}
          {colleagues.holder !== null && <ClaimNotice name={colleagues.holder.name} onTakeOver={null} />}
          <NewerText
            item={open}
            state={state}
            onLook={() => {
              router.refresh();
              queue.show(open.segmentId);
            }}
          />
          {general !== null && (
            <Notice kind="error">
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                {general}
                <Button onClick={() => router.refresh()}>{t("loadAgain")}</Button>
              </span>
            </Notice>
          )}
          {!isArticle && box}
        </div>
        <div className="sticky bottom-0 z-10 mt-auto">
          {isArticle && (
            <div className="-mx-4 max-h-[60dvh] overflow-y-auto bg-paper px-4 sm:-mx-6 sm:px-6">{box}</div>
          )}
          {isArticle && <RunBar run={run} />}
          <DecisionBar
            desk={desk}
            item={open}
            isWriting={state.mode !== "look"}
            at={at}
            count={count}
            onMove={queue.move}
          />
        </div>
      </div>
    </div>
  );
}
