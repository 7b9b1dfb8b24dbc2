import { mend, type MendAct, type MendRefusal } from "./mend";
import type { Mending } from "./mending";

/** The whole story of a mending: where it began, what was done, and how much of that still holds. Plain JSON. */
export type Journal = {
  readonly start: Mending;
  readonly acts: readonly MendAct[];
  /** The acts from here on are undone and can be done again. */
  readonly done: number;
};

/** A journal and the alignment it leads to. */
export type Journaled = { readonly journal: Journal; readonly present: Mending };

export type JournalOutcome =
  | { readonly ok: true; readonly journaled: Journaled; readonly bead: number }
  | { readonly ok: false; readonly refusal: MendRefusal | "nothing_to_undo" | "nothing_to_redo" };

export function openJournal(start: Mending): Journaled {
  return { journal: { start, acts: [], done: 0 }, present: start };
}

/** The journaled that a kept journal leads to. */
export function reopenJournal(journal: Journal): Journaled {
  return { journal, present: replay(journal.start, journal.acts.slice(0, journal.done)) };
}

/** Does one thing more; what was undone before it is forgotten. */
export function act({ journal, present }: Journaled, next: MendAct): JournalOutcome {
  const outcome = mend(present, next);
  if (!outcome.ok) return outcome;
  const acts = [...journal.acts.slice(0, journal.done), next];
  return {
    ok: true,
    journaled: { journal: { ...journal, acts, done: acts.length }, present: outcome.mending },
    bead: outcome.bead,
  };
}

/** Takes the last act back: the alignment is exactly what it was before. */
export function undo({ journal }: Journaled): JournalOutcome {
  const last = journal.acts[journal.done - 1];
  if (last === undefined) return { ok: false, refusal: "nothing_to_undo" };
  const journaled = reopenJournal({ ...journal, done: journal.done - 1 });
  return { ok: true, journaled, bead: last.bead };
}

/** Does again what was undone last. */
export function redo({ journal, present }: Journaled): JournalOutcome {
  const next = journal.acts[journal.done];
  if (next === undefined) return { ok: false, refusal: "nothing_to_redo" };
  const outcome = mend(present, next);
  if (!outcome.ok) return { ok: false, refusal: "nothing_to_redo" };
  return {
    ok: true,
    journaled: { journal: { ...journal, done: journal.done + 1 }, present: outcome.mending },
    bead: outcome.bead,
  };
}

function replay(start: Mending, acts: readonly MendAct[]): Mending {
  return acts.reduce((mending, each) => {
    const outcome = mend(mending, each);
    return outcome.ok ? outcome.mending : mending;
  }, start);
}
