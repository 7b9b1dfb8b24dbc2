"use client";
import { useCallback, useRef, useState } from "react";
import type { RunLeftReason } from "@/lib/review/view";
import { call, wordsFor } from "@/components/ui/call";
import type { DeskItem } from "./item-state";
import type { DecisionDesk } from "./use-decision";
import { untouched } from "./item-state";
import type { Queue } from "./use-queue";

type Place = { readonly segmentId: string; readonly number: number };

/** What became of a run, as the server tells it. */
export type RunAnswer = {
  readonly runId: string;
  readonly approved: readonly Place[];
  readonly conflicts: readonly (Place & { readonly byName: string | null })[];
  readonly refused: readonly (Place & { readonly refusal: string })[];
};

/** What became of a run that was taken back. */
export type UndoneRun = {
  readonly withdrawn: readonly Place[];
  readonly left: readonly (Place & { readonly reason: RunLeftReason })[];
};

const pairOf = ({ source, target }: DeskItem) => `${source.revisionId} ${target.revisionId}`;
const atOnce = 200;

/** Which items were on the screen with the texts they have now, which are selected, and the request that approves them. */
export function useRun(queue: Queue, desk: Pick<DecisionDesk, "say" | "offerUndo">) {
  // A run is of one document: of the one that is open.
  const documentId = queue.open?.documentId ?? "";
  const items = queue.items.filter((item) => item.documentId === documentId);
  const [seen, setSeen] = useState<ReadonlyMap<string, string>>(new Map());
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | null>(null);
  const [answer, setAnswer] = useState<RunAnswer | UndoneRun | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const mutation = useRef<{ signature: string; id: string } | null>(null);

  const onSeen = useCallback((item: DeskItem) => {
    setSeen((now) =>
      now.get(item.segmentId) === pairOf(item) ? now : new Map(now).set(item.segmentId, pairOf(item)),
    );
  }, []);

  const shown = items.filter((item) => !item.isGone && seen.get(item.segmentId) === pairOf(item));
  const chosen = selected.size === 0 ? shown : shown.filter(({ segmentId }) => selected.has(segmentId));

  function selectTo(segmentId: string): void {
    anchor.current ??= queue.open?.segmentId ?? segmentId;
    const at = items.findIndex((item) => item.segmentId === anchor.current);
    const to = items.findIndex((item) => item.segmentId === segmentId);
    const [first, last] = at < to ? [at, to] : [to, at];
    setSelected(new Set(items.slice(first, last + 1).map((item) => item.segmentId)));
  }

  function clear(): void {
    anchor.current = null;
    setSelected(new Set());
  }

  async function approve(): Promise<void> {
    if (isBusy || chosen.length === 0) return;
    const run = chosen.slice(0, atOnce);
    const pairs = run.map(({ segmentId, source, target }) => ({
      segmentId,
      sourceRevisionId: source.revisionId,
      sourceSha256: source.sha256,
      targetRevisionId: target.revisionId,
      targetSha256: target.sha256,
    }));
    const signature = JSON.stringify(pairs);
    if (mutation.current?.signature !== signature) {
      mutation.current = { signature, id: crypto.randomUUID() };
    }
    setIsBusy(true);
    try {
      const told = await call<RunAnswer>(`/api/v1/documents/${documentId}/reviews`, {
        method: "POST",
        body: { pairs, mutationId: mutation.current.id },
      });
      const approved = new Set(told.approved.map(({ segmentId }) => segmentId));
      queue.finish(run.filter(({ segmentId }) => approved.has(segmentId)));
      clear();
      setAnswer(told);
      const done = run.filter(({ segmentId }) => approved.has(segmentId));
      if (done.length > 0) desk.offerUndo(() => void undo(told.runId, done));
    } catch (error) {
      desk.say(wordsFor(error));
    } finally {
      setIsBusy(false);
    }
  }

  async function undo(runId: string, done: readonly DeskItem[]): Promise<void> {
    setIsBusy(true);
    try {
      const told = await call<UndoneRun>(`/api/v1/review-runs/${runId}/undo`, {
        method: "POST",
        body: { mutationId: crypto.randomUUID() },
      });
      const back = new Set(told.withdrawn.map(({ segmentId }) => segmentId));
      const items = done.filter(({ segmentId }) => back.has(segmentId));
      for (const item of items) queue.bringBack(item, untouched);
      if (items[0] !== undefined) queue.show(items[0].segmentId);
      setAnswer(told);
    } catch (error) {
      desk.say(wordsFor(error));
    } finally {
      setIsBusy(false);
    }
  }

  return {
    onSeen,
    chosen,
    selected,
    selectTo,
    clear,
    approve,
    isBusy,
    answer,
    forget: () => setAnswer(null),
  };
}

export type Run = ReturnType<typeof useRun>;
