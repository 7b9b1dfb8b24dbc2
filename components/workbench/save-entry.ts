import type { Draft, Theirs } from "./save-states";

/** What the save queue knows of one segment. */
export type Entry = {
  text: string;
  /** The text of the revision it is typed upon. */
  savedText: string;
  base: string | null;
  /** What that revision says, for bringing mine on top of a newer one; null where it is not known. */
  baseText: string | null;
  savedAt: string | null;
  /** The save that is under way or wants another try; the same text goes out under the same id again. */
  attempt: { readonly text: string; readonly base: string | null; readonly mutationId: string } | null;
  confirmation: { readonly mutationId: string } | null;
  inFlight: boolean;
  /** A head that was heard of meanwhile. */
  heard: string | null;
  failures: number;
  conflict: Theirs | null;
  /** When the first key of this pause was struck, in milliseconds. */
  waitsSince: number | null;
  cancelTimer: (() => void) | null;
};

export type Head = Draft & { readonly savedAt: string | null; readonly isOld?: true };

/** The base says what is saved, but for a draft of another day: there it says `baseText`, or nobody knows. */
export function openEntry({ text, baseRevisionId, baseText, savedAt, isOld }: Head): Entry {
  return {
    text,
    savedText: text,
    base: baseRevisionId,
    baseText: isOld === true ? (baseText ?? null) : text,
    savedAt,
    attempt: null,
    confirmation: null,
    inFlight: false,
    heard: null,
    failures: 0,
    conflict: null,
    waitsSince: null,
    cancelTimer: null,
  };
}

export function isDirty(entry: Entry): boolean {
  return entry.text !== entry.savedText;
}

/** Another head is the base now, and nothing is under way upon the old one. */
export function rebase(entry: Entry, theirs: Theirs): void {
  Object.assign(entry, {
    base: theirs.revisionId,
    savedText: theirs.text,
    baseText: theirs.text,
    savedAt: theirs.at,
    attempt: null,
    conflict: null,
    failures: 0,
  });
}

export function stopTimer(entry: Entry): void {
  entry.cancelTimer?.();
  entry.cancelTimer = null;
  entry.waitsSince = null;
}
