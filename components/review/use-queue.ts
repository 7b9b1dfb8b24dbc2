"use client";
import { useCallback, useRef, useState } from "react";
import type { QueueItem } from "@/lib/review/view";
import { hasTyped, untouched, type DeskItem, type ItemState } from "./item-state";

type Known = {
  /** The page's own list; another one takes its place. */
  readonly given: readonly QueueItem[];
  readonly items: readonly DeskItem[];
  /** Left the queue by somebody else's hand. */
  readonly gone: readonly DeskItem[];
  /** Decided here, and perhaps still in the list that was loaded before. */
  readonly decided: ReadonlySet<string>;
  /** How many were decided here since the page gave its list. */
  readonly doneCount: number;
};

const keyOf = ({ segmentId, target }: QueueItem) => `${segmentId} ${target.revisionId}`;

/** As on the server: document by document, each in its own order. */
const byText = (a: QueueItem, b: QueueItem) =>
  a.documentId === b.documentId ? a.number - b.number : a.documentId < b.documentId ? -1 : 1;

const waits = (item: QueueItem): DeskItem => ({ ...item, isGone: false });

/** A freshly loaded queue: what is missing in it without a decision from here is remembered as gone. */
function absorb({ given, items, gone, decided, doneCount }: Known, fresh: readonly QueueItem[]): Known {
  const ids = new Set(fresh.map(({ segmentId }) => segmentId));
  const keys = new Set(fresh.map(keyOf));
  return {
    given,
    items: fresh.map(waits),
    gone: [...items, ...gone]
      .filter((item) => !ids.has(item.segmentId) && !decided.has(keyOf(item)))
      .map((item) => (item.isGone ? item : { ...item, isGone: true })),
    decided: new Set([...decided].filter((key) => keys.has(key))),
    doneCount,
  };
}

export type Queue = {
  /** The page's own list. */
  readonly given: readonly QueueItem[];
  readonly items: readonly DeskItem[];
  /** How many of the list were decided here. */
  readonly doneCount: number;
  readonly open: DeskItem | null;
  readonly state: ItemState;
  /** Counts up when the focus should go to the open item. */
  readonly focusRequest: number;
  readonly stateOf: (segmentId: string) => ItemState;
  readonly change: (segmentId: string, change: Partial<ItemState>) => void;
  readonly show: (segmentId: string | null) => void;
  readonly move: (step: 1 | -1) => void;
  /** Takes decided items out; goes on to the next unless the reviewer already went elsewhere. */
  readonly finish: (items: readonly QueueItem[]) => void;
  /** Puts an item back that was taken out. */
  readonly bringBack: (item: QueueItem, state: ItemState) => void;
  /** Takes a longer list in the place of the one at hand, unless the page has given another one since it was asked for. */
  readonly take: (fresh: readonly QueueItem[], since: readonly QueueItem[]) => void;
  /** Puts the next stretch of the list behind the one at hand. */
  readonly append: (more: readonly QueueItem[]) => void;
};

/** The queue on the desk: which item is open, and what was typed on each. */
export function useQueue(given: readonly QueueItem[], wantedId: string | null, isByText: boolean): Queue {
  const [known, setKnown] = useState<Known>(() => ({
    given,
    items: given.map(waits),
    gone: [],
    decided: new Set(),
    doneCount: 0,
  }));
  const [states, setStates] = useState<ReadonlyMap<string, ItemState>>(new Map());
  const first = given.find(({ segmentId }) => segmentId === wantedId) ?? given[0];
  const [openId, setOpenId] = useState(first?.segmentId ?? null);
  const openNow = useRef(openId);
  const [focusRequest, setFocusRequest] = useState(0);
  if (known.given !== given) setKnown(absorb({ ...known, given, doneCount: 0 }, given));

  const stateOf = (segmentId: string) => states.get(segmentId) ?? untouched;
  const unsorted: readonly DeskItem[] = [
    ...known.items.filter((item) => !known.decided.has(keyOf(item))),
    ...known.gone.filter((item) => item.segmentId === openId || hasTyped(stateOf(item.segmentId), item)),
  ];
  const items = isByText ? unsorted.toSorted(byText) : unsorted;
  const open = items.find(({ segmentId }) => segmentId === openId) ?? items[0] ?? null;

  // The address stays as it was opened: a reload of the queue that is under way while it changes would build the
  // desk anew, and lose what is being typed.
  const show = useCallback((segmentId: string | null) => {
    openNow.current = segmentId;
    setOpenId(segmentId);
    setFocusRequest((count) => count + 1);
  }, []);
  const take = useCallback(
    (fresh: readonly QueueItem[], since: readonly QueueItem[]) =>
      setKnown((now) => (now.given === since ? absorb(now, fresh) : now)),
    [],
  );

  const append = useCallback((more: readonly QueueItem[]) => {
    setKnown((now) => {
      const ids = new Set(now.items.map(({ segmentId }) => segmentId));
      const fresh = more.filter((item) => !ids.has(item.segmentId) && !now.decided.has(keyOf(item)));
      return { ...now, items: [...now.items, ...fresh.map(waits)] };
    });
  }, []);

  function neighbour(segmentId: string | undefined, step: 1 | -1): DeskItem | undefined {
    const at = items.findIndex((item) => item.segmentId === segmentId);
    return at < 0 ? items[0] : items[at + step];
  }

  function finish(done: readonly QueueItem[]): void {
    const ids = new Set(done.map(({ segmentId }) => segmentId));
    setKnown((now) => ({
      ...now,
      decided: new Set([...now.decided, ...done.map(keyOf)]),
      doneCount: now.doneCount + done.length,
    }));
    setStates((now) => new Map([...now].filter(([id]) => !ids.has(id))));
    if (openNow.current !== null && !ids.has(openNow.current)) return;
    const at = items.findIndex(({ segmentId }) => segmentId === openNow.current);
    const left = (item: DeskItem) => !ids.has(item.segmentId);
    show((items.slice(at + 1).find(left) ?? items.find(left))?.segmentId ?? null);
  }

  function bringBack(item: QueueItem, state: ItemState): void {
    setKnown((now) => ({
      ...now,
      items: now.items.some(({ segmentId }) => segmentId === item.segmentId)
        ? now.items
        : [waits(item), ...now.items],
      decided: new Set([...now.decided].filter((key) => key !== keyOf(item))),
      doneCount: Math.max(0, now.doneCount - 1),
    }));
    setStates((now) => new Map(now).set(item.segmentId, state));
  }

  return {
    given,
    items,
    doneCount: known.doneCount,
    open,
    state: open === null ? untouched : stateOf(open.segmentId),
    focusRequest,
    stateOf,
    change: (segmentId, change) =>
      setStates((now) => new Map(now).set(segmentId, { ...(now.get(segmentId) ?? untouched), ...change })),
    show,
    move: (step) => {
      const next = neighbour(open?.segmentId, step);
      if (next !== undefined) show(next.segmentId);
    },
    finish,
    bringBack,
    take,
    append,
  };
}
