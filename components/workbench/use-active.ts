"use client";
import { useCallback, useState } from "react";
import type { SegmentStatus } from "@/lib/document/status";
import type { SegmentView } from "@/lib/document/view";
import type { Desk } from "./make-desk";

/** Where the caret goes; a new object each time, so that going to the same place again is an act too. */
export type Caret = { readonly offset: number | "end"; readonly isFirst?: true };

const openStatuses: ReadonlySet<SegmentStatus> = new Set(["not_started", "draft", "changes_requested"]);

/** Which segment is worked on, and how one gets from it to the next. */
export function useActive(desk: Desk, segments: readonly SegmentView[], wantedNumber: number | null) {
  const { store } = desk;
  const [{ active, caret }, setActive] = useState<{ active: string | null; caret: Caret }>(() => {
    const wanted = segments.find(({ number }) => number === wantedNumber);
    const first = wanted ?? segments.find(({ status }) => openStatuses.has(status)) ?? segments[0];
    // Whoever opens the workbench comes to type: the caret waits where the work is.
    return { active: first?.id ?? null, caret: { offset: "end", isFirst: true } };
  });
  const [announcement, setAnnouncement] = useState("");

  const activate = useCallback(
    (segmentId: string, place: number | "end") => {
      setActive((before) => {
        if (before.active !== null && before.active !== segmentId) desk.queue.flush(before.active);
        return { active: segmentId, caret: { offset: place } };
      });
      const address = new URL(window.location.href);
      address.searchParams.set("segment", String(store.get(segmentId).number));
      window.history.replaceState(window.history.state, "", address);
    },
    [desk, store],
  );

  /** Where the row at hand was split, merged or removed by somebody, work goes on at its place. */
  const stayWithin = useCallback(
    (left: readonly SegmentView[]) =>
      setActive((before) => {
        if (before.active === null || left.some(({ id }) => id === before.active)) return before;
        const { number } = store.get(before.active);
        const heir = left.find((segment) => segment.number >= number) ?? left.at(-1);
        return heir === undefined ? before : { active: heir.id, caret: { offset: "end" } };
      }),
    [store],
  );

  const indexOf = useCallback(() => segments.findIndex(({ id }) => id === active), [segments, active]);

  const move = useCallback(
    (step: 1 | -1) => {
      const next = segments[indexOf() + step];
      if (next !== undefined) activate(next.id, "end");
    },
    [segments, indexOf, activate],
  );

  const confirm = useCallback(
    (goOn: "next_open" | "next") => {
      if (active === null) return;
      const here = store.get(active);
      if (here.text.trim() === "") {
        setAnnouncement(`Segment ${here.number} is empty: write the translation first.`);
        return;
      }
      if (here.save.kind === "conflict") {
        setAnnouncement(`Segment ${here.number} has a conflict: choose a version first.`);
        return;
      }
      if (here.status !== "approved" || here.text !== here.target?.text) desk.confirm(active);
      const at = indexOf();
      // From here to the end, then from the beginning: the open one that is next in reading order.
      const inOrder = [...segments.slice(at + 1), ...segments.slice(0, at)];
      const next =
        goOn === "next"
          ? segments[at + 1]
          : (inOrder.find(({ id }) => openStatuses.has(store.get(id).status)) ?? segments[at + 1]);
      setAnnouncement(
        `Segment ${here.number} confirmed.${next === undefined ? " That was the last one." : ` Segment ${next.number} of ${segments.length}.`}`,
      );
      if (next !== undefined) activate(next.id, "end");
    },
    [active, desk, store, segments, indexOf, activate],
  );

  return { active, caret, announcement, announce: setAnnouncement, activate, stayWithin, move, confirm };
}
