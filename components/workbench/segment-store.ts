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

export function createSegmentStore(
  segments: readonly SegmentView[],
  /** Of the whole document, loaded or not. */
  counts: Summary["counts"],
) {
  const byId = new Map(segments.map((segment) => [segment.id, enliven(segment)]));
  const listeners = new Map<string, Set<() => void>>();
  const allListeners = new Set<() => void>();
  const viewListeners = new Set<(id: string) => void>();
  const retired = new Map<string, LiveSegment>();
  /** Few, and alone of interest for the state of all: a key in a long document costs what it costs in a short one. */
  const unsaved = new Set<string>();
  let lastSavedAt = segments.reduce((last, { target }) => later(last, target?.savedAt ?? null), noMoment);
  let summary: Summary = { counts, worst: { kind: "saved", at: lastSavedAt }, unsaved: 0 };

  function sumUp(before: LiveSegment | null, after: LiveSegment | null): void {
    const id = (after ?? before)!.id;
    if (after === null || after.save.kind === "saved") unsaved.delete(id);
    else unsaved.add(id);
    if (after?.save.kind === "saved") lastSavedAt = later(lastSavedAt, after.save.at);
    const moved = before !== null && after !== null && before.status !== after.status;
    const nextCounts = moved
      ? {
          ...summary.counts,
          [before.status]: summary.counts[before.status] - 1,
          [after.status]: summary.counts[after.status] + 1,
        }
      : summary.counts;
    const worst = worstOf(
      [...unsaved].map((each) => byId.get(each)!.save),
      lastSavedAt,
    );
    const next = {
      counts: nextCounts,
      worst: isSame(worst, summary.worst) ? summary.worst : worst,
      unsaved: unsaved.size,
    };
    if (next.counts === summary.counts && next.worst === summary.worst && next.unsaved === summary.unsaved) {
      return;
    }
    summary = next;
    allListeners.forEach((listener) => listener());
  }

  return {
    get: (id: string): LiveSegment => (byId.get(id) ?? retired.get(id))!,
    summary: () => summary,
    has: (id: string): boolean => byId.has(id),
    ids: (): readonly string[] => [...byId.keys()],
    all: (): Iterable<LiveSegment> => byId.values(),
    unsavedIds: (): readonly string[] => [...unsaved],
    /** An answer about a segment that is no longer part of the document changes nothing. */
    change(id: string, change: Partial<LiveSegment>): void {
      const before = byId.get(id);
      if (before === undefined) return;
      const after = { ...before, ...change };
      byId.set(id, after);
      listeners.get(id)?.forEach((listener) => listener());
      if (isOtherView(before, after)) viewListeners.forEach((listener) => listener(id));
      sumUp(before, after);
    },
    add(segment: SegmentView): void {
      const after = enliven(segment);
      byId.set(segment.id, after);
      sumUp(null, after);
    },
    /** Its last state can still be read by a row that is about to go. */
    retire(id: string): void {
      const last = byId.get(id);
      if (last === undefined) return;
      retired.set(id, last);
      sumUp(last, null);
      byId.delete(id);
    },
    /** The document was loaded anew: what the server counts holds. */
    recount(next: Summary["counts"]): void {
      summary = { ...summary, counts: next };
      allListeners.forEach((listener) => listener());
    },
    subscribe(id: string, listener: () => void): () => void {
      const set = listeners.get(id) ?? new Set();
      listeners.set(id, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0) listeners.delete(id);
      };
    },
    /** Told which segment stands otherwise on the server; keys alone tell nothing. */
    subscribeViews(listener: (id: string) => void): () => void {
      viewListeners.add(listener);
      return () => void viewListeners.delete(listener);
    },
    subscribeAll(listener: () => void): () => void {
      allListeners.add(listener);
      return () => void allListeners.delete(listener);
    },
  };
}

function isOtherView(before: SegmentView, after: SegmentView): boolean {
  return (["number", "status", "source", "target", "sentBack", "arising"] as const).some(
    (part) => before[part] !== after[part],
  );
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
  unconfirmed: 2,
  on_device: 3,
  conflict: 4,
};

const noMoment: string | null = null;

function later(one: string | null, other: string | null): string | null {
  return (other ?? "") > (one ?? "") ? other : one;
}

function worstOf(states: readonly SaveState[], lastSavedAt: string | null): SaveState {
  let worst: SaveState = { kind: "saved", at: lastSavedAt };
  for (const state of states) if (gravity[state.kind] > gravity[worst.kind]) worst = state;
  return worst;
}

function isSame(a: SaveState, b: SaveState): boolean {
  return a === b || (a.kind === "saved" && b.kind === "saved" && a.at === b.at);
}

export function useSegment(store: SegmentStore, id: string): LiveSegment {
  const get = () => store.get(id);
  return useSyncExternalStore((listener) => store.subscribe(id, listener), get, get);
}

export function useSummary(store: SegmentStore): Summary {
  return useSyncExternalStore(store.subscribeAll, store.summary, store.summary);
}
