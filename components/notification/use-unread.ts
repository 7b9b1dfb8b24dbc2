"use client";
import { useSyncExternalStore } from "react";
import { shareAmongTabs } from "@/components/live/share-among-tabs";
import { askForCount, holdBell } from "./hold-bell";

/** From one page to the next the bar is made anew; what it heard stays. */
const lingerMs = 2_000;

let count: number | null = null;
let stop: (() => void) | null = null;
let leaving: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function set(next: number): void {
  if (next === count) return;
  count = next;
  listeners.forEach((listener) => listener());
}

function begin(): () => void {
  // A tab that does not lead is told of changes alone.
  askForCount().then(set, () => undefined);
  return shareAmongTabs<number>(
    "padanan-bell",
    (tell) => holdBell(tell),
    (heard) => set(heard),
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  clearTimeout(leaving);
  stop ??= begin();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    leaving = setTimeout(() => {
      stop?.();
      stop = null;
    }, lingerMs);
  };
}

/** How many lines hold something unread, through one stream for all tabs of the browser; null until it is known. */
export function useUnread(): number | null {
  return useSyncExternalStore(
    subscribe,
    () => count,
    () => null,
  );
}
