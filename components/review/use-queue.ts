"use client";
import { useRef, useState } from "react";
import type { QueueItem } from "@/lib/review/view";
import { hasTyped, untouched, type DeskItem, type ItemState } from "./item-state";

type Known = {
  readonly items: readonly QueueItem[];
  /** Left the queue by somebody else's hand. */
  readonly gone: readonly QueueItem[];
  /** Decided here, and perhaps still in the list that was loaded before. */
  readonly decided: ReadonlySet<string>;
};

const keyOf = ({ segmentId, target }: QueueItem) => `${segmentId} ${target.revisionId}`;

/** A freshly loaded queue: what is missing in it without a decision from here is remembered as gone. */
function absorb({ items, gone, decided }: Known, fresh: readonly QueueItem[]): Known {
  const ids = new Set(fresh.map(({ segmentId }) => segmentId));
  const keys = new Set(fresh.map(keyOf));
  return {
    items: fresh,
    gone: [...items, ...gone].filter((item) => !ids.has(item.segmentId) && !decided.has(keyOf(item))),
    decided: new Set([...decided].filter((key) => keys.has(key))),
  };
}

export type Queue = {
  readonly items: readonly DeskItem[];
  readonly open: DeskItem | null;
  readonly state: ItemState;
  /** Counts up when the focus should go to the open item. */
  readonly focusRequest: number;
  readonly stateOf: (segmentId: string) => ItemState;
  readonly change: (segmentId: string, change: Partial<ItemState>) => void;
  readonly show: (segmentId: string | null) => void;
  readonly move: (step: 1 | -1) => void;
  /** Takes a decided item out; goes on to the next unless the reviewer already went elsewhere. */
  readonly finish: (item: QueueItem) => void;
};

/** The queue on the desk: which item is open, and what was typed on each. */
export function useQueue(fresh: readonly QueueItem[], wantedId: string | null): Queue {
  const [known, setKnown] = useState<Known>({ items: fresh, gone: [], decided: new Set() });
  const [states, setStates] = useState<ReadonlyMap<string, ItemState>>(new Map());
  const first = fresh.find(({ segmentId }) => segmentId === wantedId) ?? fresh[0];
  const [openId, setOpenId] = useState(first?.segmentId ?? null);
  const openNow = useRef(openId);
  const [focusRequest, setFocusRequest] = useState(0);
  if (known.items !== fresh) setKnown(absorb(known, fresh));

  const stateOf = (segmentId: string) => states.get(segmentId) ?? untouched;
  const items: readonly DeskItem[] = [
    ...known.items
      .filter((item) => !known.decided.has(keyOf(item)))
      .map((item) => ({ ...item, isGone: false })),
    ...known.gone
      .filter((item) => item.segmentId === openId || hasTyped(stateOf(item.segmentId), item))
      .map((item) => ({ ...item, isGone: true })),
  ].toSorted((a, b) => a.number - b.number);
  const open = items.find(({ segmentId }) => segmentId === openId) ?? items[0] ?? null;

  function show(segmentId: string | null): void {
    openNow.current = segmentId;
    setOpenId(segmentId);
    setFocusRequest((count) => count + 1);
    // The address stays as it was opened: a reload of the queue that is under way while it changes would build the
    // desk anew, and lose what is being typed.
  }

  function neighbour(segmentId: string | undefined, step: 1 | -1): DeskItem | undefined {
    const at = items.findIndex((item) => item.segmentId === segmentId);
    return at < 0 ? items[0] : items[at + step];
  }

  function finish(item: QueueItem): void {
    setKnown((now) => ({ ...now, decided: new Set([...now.decided, keyOf(item)]) }));
    setStates((now) => new Map([...now].filter(([id]) => id !== item.segmentId)));
    if (openNow.current !== null && openNow.current !== item.segmentId) return;
    const others = items.filter(({ segmentId }) => segmentId !== item.segmentId);
    show((neighbour(item.segmentId, 1) ?? others[0])?.segmentId ?? null);
  }

  return {
    items,
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
  };
}
