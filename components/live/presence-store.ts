import { useSyncExternalStore } from "react";
import type { PresenceView } from "@/lib/document/presence";

export type PresenceStore = ReturnType<typeof createPresenceStore>;

const nobody: readonly PresenceView[] = [];

/** Who else is in the document. A row is told only when somebody comes to it, goes from it or begins to type there. */
export function createPresenceStore(viewerId: string) {
  let others = nobody;
  let written = "[]";
  let bySegment = new Map<string, readonly PresenceView[]>();
  const listeners = new Set<() => void>();
  return {
    set(presence: readonly PresenceView[]): void {
      const next = presence.filter(({ userId }) => userId !== viewerId);
      const nextWritten = JSON.stringify(next);
      if (nextWritten === written) return;
      others = next;
      written = nextWritten;
      const before = bySegment;
      bySegment = new Map(
        [...new Set(next.flatMap(({ segmentId }) => segmentId ?? []))].map((id) => {
          const here = onePerPerson(next.filter(({ segmentId }) => segmentId === id));
          const known = before.get(id) ?? nobody;
          return [id, JSON.stringify(known) === JSON.stringify(here) ? known : here];
        }),
      );
      listeners.forEach((listener) => listener());
    },
    others: () => others,
    at: (segmentId: string): readonly PresenceView[] => bySegment.get(segmentId) ?? nobody,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Somebody with two pages at one segment is one person; typing in either is typing. */
function onePerPerson(pages: readonly PresenceView[]): readonly PresenceView[] {
  return [...new Set(pages.map(({ userId }) => userId))].map((person) => {
    const own = pages.filter(({ userId }) => userId === person);
    return own.find(({ isTyping }) => isTyping) ?? own[0]!;
  });
}

export function useOthers(store: PresenceStore): readonly PresenceView[] {
  return useSyncExternalStore(store.subscribe, store.others, () => nobody);
}

export function useOthersAt(store: PresenceStore, segmentId: string): readonly PresenceView[] {
  return useSyncExternalStore(
    store.subscribe,
    () => store.at(segmentId),
    () => nobody,
  );
}
