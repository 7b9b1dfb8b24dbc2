/**
 * Published notes as files number them: once each, in the order of the target, and only where that is shown.
 */
import type { BilingualDocument, PublishedNote } from "@/lib/document/bilingual";
import type { FormattedRun } from "@/lib/text/formatting";
import { publishedBlocks, shownTarget } from "./standing";

export type NumberedNote = PublishedNote & { readonly number: number };

/** The notes of a file from 1 on. */
export function numberNotes(doc: BilingualDocument): readonly NumberedNote[] {
  const order = new Map(
    publishedBlocks(doc)
      .flatMap(({ segments }) => segments)
      .filter((segment) => shownTarget(doc.scope, segment).kind === "text")
      .map(({ number }, at) => [number, at]),
  );
  const once = new Map(doc.notes.map((note) => [note.id, note]));
  return [...once.values()]
    .filter(({ segment }) => order.has(segment))
    .toSorted(
      (a, b) =>
        order.get(a.segment)! - order.get(b.segment)! ||
        a.at - b.at ||
        (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    )
    .map((note, at) => ({ ...note, number: at + 1 }));
}

/** A stretch of a text, or the mark of a note that stands there. */
export type MarkedRun = FormattedRun | { readonly kind: "note"; readonly note: NumberedNote };

/** The runs of a target with the marks of its notes between them; a run is cut where a mark stands within it. */
export function placeNotes(
  runs: readonly FormattedRun[],
  notes: readonly NumberedNote[],
): readonly MarkedRun[] {
  const waiting = notes.toSorted((a, b) => a.at - b.at || a.number - b.number);
  const placed: MarkedRun[] = [];
  let next = 0;
  for (const run of runs) {
    let from = 0;
    for (; next < waiting.length && waiting[next]!.at <= run.start + run.text.length; next++) {
      const cut = Math.max(waiting[next]!.at - run.start, 0);
      // What is cited ends here; a mark at the very start of a run belongs behind the run before.
      if (cut > from) placed.push({ ...run, start: run.start + from, text: run.text.slice(from, cut) });
      placed.push({ kind: "note", note: waiting[next]! });
      from = Math.max(from, cut);
    }
    const text = run.text.slice(from);
    if (text !== "") placed.push({ ...run, start: run.start + from, text });
  }
  return [...placed, ...waiting.slice(next).map((note) => ({ kind: "note" as const, note }))];
}
