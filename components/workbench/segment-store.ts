import { useSyncExternalStore } from "react";
import type { SegmentStatus } from "@/lib/document/status";
import type { SegmentView } from "@/lib/document/view";
import type { Merge, SaveState } from "./save-states";

/** A segment on the screen: as the server has it, what is typed, and where that is. */
export type LiveSegment = SegmentView & {
  readonly text: string;
  readonly save: SaveState;
  /** My own text, put aside when another one was taken. */
  readonly setAside: string | null;
  /** What somebody changed meanwhile, brought into my text and not yet waved away. */
  readonly merge: Merge | null;
};

/**
 * One segment changes, one row is told: a keystroke renders no other.
 * State only; what the changes mean is decided elsewhere.
 */
export type SegmentStore = ReturnType<typeof createSegmentStore>;

export function createSegmentStore(segments: readonly SegmentView[]) {
  const byId = new Map(segments.map((segment) => [segment.id, enliven(segment)]));
  const listeners = new Map<string, Set<() => void>>();
  const allListeners = new Set<() => void>();
  const retired = new Map<string, LiveSegment>();
  let summary = summarise(byId);

  function sumUp(): void {
    const next = summarise(byId);
    if (isSame(summary, next)) return;
    summary = next;
    allListeners.forEach((listener) => listener());
  }

  return {
    get: (id: string): LiveSegment => (byId.get(id) ?? retired.get(id))!,
    summary: () => summary,
    has: (id: string): boolean => byId.has(id),
    ids: (): readonly string[] => [...byId.keys()],
    /** An answer about a segment that is no longer part of the document changes nothing. */
    change(id: string, change: Partial<LiveSegment>): void {
      const before = byId.get(id);
      if (before === undefined) return;
      byId.set(id, { ...before, ...change });
      listeners.get(id)?.forEach((listener) => listener());
      sumUp();
    },
    add(segment: SegmentView): void {
      byId.set(segment.id, enliven(segment));
      sumUp();
    },
    /** Its last state can still be read by a row that is about to go. */
    retire(id: string): void {
      const last = byId.get(id);
      if (last === undefined) return;
      retired.set(id, last);
      byId.delete(id);
      sumUp();
    },
    subscribe(id: string, listener: () => void): () => void {
      const set = listeners.get(id) ?? new Set();
      listeners.set(id, set.add(listener));
      return () => void set.delete(listener);
    },
    subscribeAll(listener: () => void): () => void {
      allListeners.add(listener);
      return () => void allListeners.delete(listener);
    },
  };
}

function enliven(segment: SegmentView): LiveSegment {
  return {
    ...segment,
    text: segment.target?.text ?? "",
    save: { kind: "saved", at: segment.target?.savedAt ?? null },
    setAside: null,
    merge: null,
  };
}

/** What the bar at the top says of all segments together. */
export type Summary = {
  readonly counts: Readonly<Record<SegmentStatus, number>>;
  /** The worst of all save states. */
  readonly worst: SaveState;
  readonly unsaved: number;
};

const gravity: Readonly<Record<SaveState["kind"], number>> = {
  saved: 0,
  saving: 1,
  on_device: 2,
  conflict: 3,
};

function summarise(byId: ReadonlyMap<string, LiveSegment>): Summary {
  const counts = { not_started: 0, draft: 0, translated: 0, changes_requested: 0, approved: 0 };
  let worst: SaveState = { kind: "saved", at: null };
  let unsaved = 0;
  for (const { status, save } of byId.values()) {
    counts[status] += 1;
    if (save.kind !== "saved") unsaved += 1;
    const isLater = worst.kind === "saved" && save.kind === "saved" && (save.at ?? "") > (worst.at ?? "");
    if (gravity[save.kind] > gravity[worst.kind] || isLater) worst = save;
  }
  return { counts, worst, unsaved };
}

function isSame(a: Summary, b: Summary): boolean {
  return (
    a.worst === b.worst &&
    a.unsaved === b.unsaved &&
    Object.entries(a.counts).every(([status, count]) => b.counts[status as SegmentStatus] === count)
  );
}

export function useSegment(store: SegmentStore, id: string): LiveSegment {
  const get = () => store.get(id);
  return useSyncExternalStore((listener) => store.subscribe(id, listener), get, get);
}

export function useSummary(store: SegmentStore): Summary {
  return useSyncExternalStore(store.subscribeAll, store.summary, store.summary);
}
