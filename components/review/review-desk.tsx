"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ClaimNotice } from "@/components/live/claim-notice";
import { PresenceList } from "@/components/live/presence-list";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { generalErrorOf } from "@/components/ui/use-task";
import type { Progress } from "@/lib/document/view";
import type { QueueItem } from "@/lib/review/view";
import { DecisionBar } from "./decision-bar";
import { DecisionBox } from "./decision-box";
import { EmptyQueue } from "./empty-queue";
import { hasTyped } from "./item-state";
import { NewerText } from "./newer-text";
import { OpenItem } from "./open-item";
import { QueueList } from "./queue-list";
import { useColleagues } from "./use-colleagues";
import { useDecision } from "./use-decision";
import { useFreshness } from "./use-freshness";
import { useQueue } from "./use-queue";
import { useReviewKeys } from "./use-review-keys";

type ReviewDeskProps = {
  readonly documentId: string;
  /** The event that the queue was loaded at. */
  readonly newsFrom: string;
  readonly viewerId: string;
  readonly items: readonly QueueItem[];
  readonly progress: Progress;
  readonly allowsOwnApproval: boolean;
  /** The segment that a link led to. */
  readonly wantedId: string | null;
};

/** What waits for review in a document, one item at a time, with a decision always one key away. */
export function ReviewDesk({
  documentId,
  newsFrom,
  viewerId,
  items: loaded,
  progress,
  allowsOwnApproval,
  wantedId,
}: ReviewDeskProps) {
  const router = useRouter();
  const queue = useQueue(loaded, wantedId);
  const desk = useDecision(
    queue,
    allowsOwnApproval,
    wantedId === null || loaded.some(({ segmentId }) => segmentId === wantedId)
      ? ""
      : "The segment that the link led to does not wait for review any more.",
  );
  const [showsPlain, setShowsPlain] = useState(false);
  const [isListOpen, setIsListOpen] = useState(false);
  const { items, open, state } = queue;
  useReviewKeys({ submit: desk.submit, edit: desk.edit, sendBack: desk.sendBack, move: queue.move });
  useFreshness(items.some((item) => hasTyped(queue.stateOf(item.segmentId), item)));

  const segmentId = open?.segmentId ?? null;
  const {
    people,
    state: liveState,
    holder,
    isStale,
    sayTyping,
  } = useColleagues({
    documentId,
    newsFrom,
    viewerId,
    segmentId,
    loaded,
  });

  const waiting = items.filter(({ isGone }) => !isGone).length;
  const announcement = (
    <p key="announcement" role="status" className="sr-only">
      {desk.message}
    </p>
  );
  if (open === null) {
    return (
      <div className="flex flex-1 flex-col">
        {announcement}
        <h1 className="sr-only">Review</h1>
        <EmptyQueue documentId={documentId} progress={progress} takesFocus={queue.focusRequest > 0} />
      </div>
    );
  }
  const change = (part: Parameters<typeof queue.change>[1]) => {
    queue.change(open.segmentId, part);
    if (part.edit && part.edit.text !== open.target.text) sayTyping(open.segmentId);
  };
  const isBusyHere = desk.underWay?.segmentId === open.segmentId;
  const isBarred = open.target.isOwn && !allowsOwnApproval;
  const at = items.indexOf(open) + 1;
  const general = state.mode === "look" ? generalErrorOf(state.problem, []) : null;
  return (
    <div className="flex flex-1 flex-col lg:grid lg:grid-cols-[18rem_minmax(0,1fr)]">
      {announcement}
      <div className="border-line max-lg:border-b lg:sticky lg:top-12 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto">
        <div className="flex items-baseline gap-3 px-4 py-3">
          <h1 className="text-base font-semibold">Review</h1>
          <span className="text-quiet">{waiting === 1 ? "1 segment waits" : `${waiting} segments wait`}</span>
          <PresenceList
            people={people}
            state={liveState}
            numberOf={(id) => items.find((item) => item.segmentId === id)?.number ?? null}
          />
          <Button
            look="quiet"
            className="ml-auto lg:hidden"
            aria-expanded={isListOpen}
            aria-controls="review-queue"
            onClick={() => setIsListOpen(!isListOpen)}
          >
            {isListOpen ? "Fold the list" : "Show the list"}
          </Button>
        </div>
        <p role="status" className="px-4 text-small text-quiet">
          {isStale && (
            <>
              Others changed something meanwhile.{" "}
              <Button
                look="quiet"
                className="min-h-6! px-2! py-0! text-small"
                onClick={() => router.refresh()}
              >
                Show it
              </Button>
            </>
          )}
        </p>
        <nav id="review-queue" aria-label="Queue" className={isListOpen ? undefined : "max-lg:hidden"}>
          <QueueList
            items={items}
            openId={open.segmentId}
            hasTypedOn={(item) => hasTyped(queue.stateOf(item.segmentId), item)}
            onShow={(id) => {
              setIsListOpen(false);
              queue.show(id);
            }}
          />
        </nav>
      </div>
      <div className="flex min-w-0 flex-1 flex-col gap-4 border-line px-4 pt-4 sm:px-6 lg:min-h-[calc(100dvh-3rem)] lg:border-l">
        <div className="grid w-full max-w-5xl gap-5 pb-6">
          <OpenItem
            item={open}
            place={open.isGone ? "left the queue" : ""}
            focusRequest={queue.focusRequest}
            showsPlain={showsPlain}
            onShowPlain={setShowsPlain}
          />
          {holder !== null && <ClaimNotice name={holder.name} onTakeOver={null} />}
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
                <Button onClick={() => router.refresh()}>Load it again</Button>
              </span>
            </Notice>
          )}
          <DecisionBox
            key={open.segmentId}
            item={open}
            state={state}
            isOverride={open.target.isOwn && allowsOwnApproval}
            isBusy={isBusyHere}
            isOff={open.isGone || desk.underWay !== null}
            onChange={change}
            onSubmit={desk.submit}
            onClose={() => {
              change({ mode: "look", problem: null });
              queue.show(open.segmentId);
            }}
          />
        </div>
        <DecisionBar
          desk={desk}
          isBusyHere={isBusyHere}
          isGone={open.isGone}
          isBarred={isBarred}
          isOwn={open.target.isOwn}
          isWriting={state.mode !== "look"}
          at={at}
          count={items.length}
          onMove={queue.move}
        />
      </div>
    </div>
  );
}
