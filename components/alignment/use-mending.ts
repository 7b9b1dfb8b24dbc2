"use client";
import { createStore, del, get, set } from "idb-keyval";
import { useCallback, useEffect, useState } from "react";
import {
  act,
  openJournal,
  redo,
  reopenJournal,
  undo,
  type Journal,
  type Journaled,
  type JournalOutcome,
} from "@/lib/alignment/mending/journal";
import type { MendAct } from "@/lib/alignment/mending/mend";
import type { Mending } from "@/lib/alignment/mending/mending";
import { nextWeakest } from "@/lib/alignment/mending/next-weakest";
import type { SourceSegment } from "@/lib/alignment/mending/plan-import";
import type { Said } from "./said";

type Kept = {
  readonly sources: readonly SourceSegment[];
  readonly journal: Journal;
  readonly seen: readonly number[];
};

export type MendingState = {
  readonly sources: readonly SourceSegment[];
  readonly journaled: Journaled;
  /** The bead at hand. */
  readonly at: number;
  /** Machine's beads that were looked at. */
  readonly seen: ReadonlySet<number>;
  /** Said aloud after each act. */
  readonly said: Said;
};

const deviceStore = () => createStore("padanan-alignments", "alignments");

/** A mending under way, with its undo, kept on this device until it is applied or given up. */
export function useMending(documentId: string) {
  const [state, setState] = useState<MendingState | null>(null);
  const [isLoaded, setIsLoaded] = useState(false);

  useEffect(() => {
    let isOver = false;
    get<Kept>(documentId, deviceStore())
      .then((kept) => {
        if (isOver || kept === undefined) return;
        const journaled = reopenJournal(kept.journal);
        setState({
          ...open(kept.sources, journaled, new Set(kept.seen)),
          said: { kind: "resumed" },
        });
      })
      // A private window may keep nothing; then there is nothing to take up.
      .catch(() => undefined)
      .finally(() => !isOver && setIsLoaded(true));
    return () => {
      isOver = true;
    };
  }, [documentId]);

  const keep = useCallback(
    (next: MendingState | null) => {
      setState(next);
      const work =
        next === null
          ? del(documentId, deviceStore())
          : set(
              documentId,
              { sources: next.sources, journal: next.journaled.journal, seen: [...next.seen] } satisfies Kept,
              deviceStore(),
            );
      work.catch(() => undefined);
    },
    [documentId],
  );

  function settle(outcome: JournalOutcome): void {
    if (state === null) return;
    if (!outcome.ok) return setState({ ...state, said: { kind: "refused", refusal: outcome.refusal } });
    const { journaled, bead } = outcome;
    keep({ ...state, journaled, at: bead, said: describe(journaled.present, bead) });
  }

  function goTo(at: number): void {
    if (state === null) return;
    const { present } = state.journaled;
    const bounded = Math.min(Math.max(at, 0), present.beads.length - 1);
    const setter = present.beads[bounded]!.setter;
    const seen = setter.by === "machine" ? new Set([...state.seen, setter.id]) : state.seen;
    keep({ ...state, at: bounded, seen, said: describe(present, bounded) });
  }

  return {
    state,
    isLoaded,
    begin: (sources: readonly SourceSegment[], mending: Mending) =>
      keep(open(sources, openJournal(mending), new Set())),
    giveUp: () => keep(null),
    act: (next: MendAct) => state !== null && settle(act(state.journaled, next)),
    undo: () => state !== null && settle(undo(state.journaled)),
    redo: () => state !== null && settle(redo(state.journaled)),
    goTo,
    goToWeakest() {
      if (state === null) return;
      const next = nextWeakest(state.journaled.present, state.seen);
      if (next === null) setState({ ...state, said: { kind: "allSeen" } });
      else goTo(next);
    },
  };
}

export type MendingTools = ReturnType<typeof useMending>;

function open(
  sources: readonly SourceSegment[],
  journaled: Journaled,
  seen: ReadonlySet<number>,
): MendingState {
  return { sources, journaled, at: 0, seen, said: { kind: "nothing" } };
}

function describe({ beads }: Mending, at: number): Said {
  const { sources, targets } = beads[at]!;
  return { kind: "position", pair: at + 1, pairs: beads.length, sources, targets };
}
