/** A save among the writes of one segment. */
export type FoldableWrite = {
  readonly isSave: boolean;
  readonly actorId: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** Saves by one hand, each within so many milliseconds of the next, are one piece of work. */
export const sittingMs = 10 * 60 * 1000;

/**
 * For each write of a segment, all of them in order, how many saves before it belong to the same piece of work; null for
 * one that itself belongs to the next.
 */
export function foldRuns(writes: readonly FoldableWrite[]): readonly (number | null)[] {
  let run = 0;
  return writes.map((write, at) => {
    const next = writes[at + 1];
    if (next !== undefined && leadsTo(write, next)) {
      run++;
      return null;
    }
    const before = run;
    run = 0;
    return before;
  });
}

function leadsTo(write: FoldableWrite, next: FoldableWrite): boolean {
  return write.isSave && next.isSave && write.actorId === next.actorId && next.at - write.at <= sittingMs;
}
