import type { RevisionView } from "./view";

/** One step of the history as people read it: a version, and the saves on the way to it. */
export type HistoryStep = {
  readonly revision: RevisionView;
  /** Earlier saves by the same hand in the same sitting, newest first. */
  readonly onTheWay: readonly RevisionView[];
};

const sittingMs = 10 * 60 * 1000;

/**
 * Folds saves by themselves into steps: typed versions by one author, each within ten minutes of the next and with
 * nothing said about it, belong to the version they led to. Takes and gives one side of one segment, newest first.
 */
export function foldAutosaves(revisions: readonly RevisionView[]): readonly HistoryStep[] {
  const steps: { revision: RevisionView; onTheWay: RevisionView[] }[] = [];
  for (const revision of revisions) {
    const step = steps.at(-1);
    const next = step?.onTheWay.at(-1) ?? step?.revision;
    if (step !== undefined && next !== undefined && ledTo(revision, next)) step.onTheWay.push(revision);
    else steps.push({ revision, onTheWay: [] });
  }
  return steps;
}

function ledTo(revision: RevisionView, next: RevisionView): boolean {
  return (
    revision.marks.length === 0 &&
    revision.origin === "typed" &&
    next.origin === "typed" &&
    revision.authorName === next.authorName &&
    Date.parse(next.createdAt) - Date.parse(revision.createdAt) <= sittingMs
  );
}
