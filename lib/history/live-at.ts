/** A change of which segments a document has, with its place in the log. */
export type StructureStep = {
  readonly changeId: string;
  readonly seq: number;
  /** Which segment came of which. */
  readonly edges: readonly { readonly parentId: string; readonly childId: string }[];
};

export type StructuralRow = {
  readonly id: string;
  /** Null once it is retired. */
  readonly number: number | null;
  readonly lastNumber: number | null;
  readonly madeById: string | null;
  readonly retiredById: string | null;
};

/**
 * The segments that a document had once the log had come to `seq`, in reading order as far as it can be told: those that
 * are there still in their order of today, those that went in the place they went from.
 */
export function liveAt(
  segments: readonly StructuralRow[],
  steps: readonly StructureStep[],
  seq: number,
): readonly string[] {
  const seqOf = new Map(steps.map((step) => [step.changeId, step.seq]));
  const when = (changeId: string | null) => (changeId === null ? null : (seqOf.get(changeId) ?? null));
  const turns = new Map<string, { readonly seq: number; readonly isLive: boolean }[]>();
  const note = (id: string, at: number, isLive: boolean) => {
    turns.set(id, [...(turns.get(id) ?? []), { seq: at, isLive }]);
  };
  for (const { id, madeById, retiredById, number } of segments) {
    note(id, when(madeById) ?? 0, true);
    if (number === null) note(id, when(retiredById) ?? 0, false);
  }
  for (const { seq: at, edges } of steps) {
    for (const { parentId, childId } of edges) {
      note(parentId, at, false);
      note(childId, at, true);
    }
  }
  const isLive = (id: string) =>
    (turns.get(id) ?? [])
      .filter((turn) => turn.seq <= seq)
      .toSorted((a, b) => a.seq - b.seq)
      .at(-1)?.isLive ?? false;
  return readingOrder(segments, steps).filter(isLive);
}

/** Every segment there ever was: each that went stands before whatever stands at its place now. */
function readingOrder(
  segments: readonly StructuralRow[],
  steps: readonly StructureStep[],
): readonly string[] {
  const place = new Map(
    segments.flatMap(({ id, number }) => (number === null ? [] : [[id, number] as const])),
  );
  const rows = new Map(segments.map((row) => [row.id, row]));
  // Backwards: what a later change made is placed before what an earlier one retired for it.
  for (const { edges } of steps.toSorted((a, b) => b.seq - a.seq)) {
    for (const { parentId, childId } of edges) {
      const at = place.get(childId);
      const known = place.get(parentId);
      if (at !== undefined && rows.get(parentId)?.number === null) {
        place.set(parentId, known === undefined ? at : Math.min(known, at));
      }
    }
  }
  const key = ({ id, lastNumber }: StructuralRow) => place.get(id) ?? lastNumber ?? 0;
  const went = ({ number }: StructuralRow) => (number === null ? 0 : 1);
  return segments
    .toSorted((a, b) => key(a) - key(b) || went(a) - went(b) || (a.lastNumber ?? 0) - (b.lastNumber ?? 0))
    .map(({ id }) => id);
}
