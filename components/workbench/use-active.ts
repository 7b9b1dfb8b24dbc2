"use client";
import { useCallback, useMemo, useState } from "react";
import type { SegmentStatus } from "@/lib/document/status";
import type { Desk } from "./make-desk";
import type { Row } from "./row-store";
import type { VisibleLines } from "./visible-lines";

/** Where the focus goes; a new object each time, so that going to the same place again is an act too. */
export type Caret =
  | { readonly kind: "text"; readonly offset: number | "end"; readonly isFirst?: true }
  /** The row itself: one reads along the list and types nothing. */
  | { readonly kind: "row" };

const openStatuses: ReadonlySet<SegmentStatus> = new Set(["not_started", "draft", "changes_requested"]);

type Place = { readonly active: string | null; readonly caret: Caret };

/** Which segment is worked on, and how one gets from it to others. */
export function useActive(desk: Desk, visible: VisibleLines, beginId: string | null) {
  const { store, rows } = desk;
  // Whoever opens the workbench comes to type: the caret waits where the work is.
  const [{ active, caret }, setPlace] = useState<Place>({
    active: beginId,
    caret: { kind: "text", offset: "end", isFirst: true },
  });

  const activate = useCallback(
    (segmentId: string, next: Caret = { kind: "text", offset: "end" }) => {
      setPlace((before) => {
        if (before.active !== null && before.active !== segmentId) desk.queue.flush(before.active);
        return { active: segmentId, caret: next };
      });
      rememberInAddress("segment", String(store.get(segmentId).number));
    },
    [desk, store],
  );

  /** Where the row at hand was split, merged or removed by somebody, work goes on at its place. */
  const stayWithin = useCallback(() => {
    setPlace((before) => {
      if (before.active === null || store.has(before.active)) return before;
      const { number } = store.get(before.active);
      const heir = segmentFrom(desk, number);
      return heir === null ? before : { active: heir, caret: { kind: "text", offset: "end" } };
    });
  }, [desk, store]);

  /** The segment that a step away from the one at hand. */
  const neighbour = useCallback(
    (step: 1 | -1): Row | null => {
      if (active === null) return null;
      const index = visible.indexOf(active);
      if (index >= 0) return visible.step(index, step);
      return rows.step(rows.placeOf(active), step);
    },
    [active, visible, rows],
  );

  const move = useCallback(
    (step: 1 | -1, to: Caret = { kind: "text", offset: "end" }) => {
      const next = neighbour(step);
      if (next !== null) activate(next.segmentId, to);
    },
    [neighbour, activate],
  );

  /** From here to the end, then from the beginning: the next in reading order that a person has to work on. */
  const nextOpen = useCallback(
    (statuses: ReadonlySet<SegmentStatus> = openStatuses): string | null => {
      const here = active === null ? -1 : visible.indexOf(active);
      for (let offset = 1; offset <= visible.count; offset++) {
        const line = visible.lineAt((here + offset) % visible.count);
        if (line?.kind !== "segment" || line.segmentId === active) continue;
        if (statuses.has(store.get(line.segmentId).status)) return line.segmentId;
      }
      return null;
    },
    [active, visible, store],
  );

  const goTo = useCallback(
    (number: number) => {
      const id = segmentFrom(desk, number);
      if (id !== null) activate(id);
    },
    [desk, activate],
  );

  return useMemo(
    () => ({ active, caret, goTo, activate, stayWithin, neighbour, move, nextOpen }),
    [active, caret, goTo, activate, stayWithin, neighbour, move, nextOpen],
  );
}

export type Active = ReturnType<typeof useActive>;

/** The segment with a number, or the nearest one after it, or the last. */
function segmentFrom({ store, rows }: Desk, number: number): string | null {
  let last: string | null = null;
  for (let place = 0; place < rows.count(); place++) {
    const line = rows.lineAt(place);
    if (line?.kind !== "segment") continue;
    last = line.segmentId;
    if (store.get(last).number >= number) return last;
  }
  return last;
}

/** What the address says is a link that can be given to others; it makes no step in the browser's history. */
export function rememberInAddress(name: string, value: string | null): void {
  const address = new URL(window.location.href);
  if (value === null) address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  window.history.replaceState(window.history.state, "", address);
}
