import "server-only";
import type { PublishedNote } from "@/lib/document/bilingual";
import type { GateSegment } from "@/lib/release/gate";
import type { Transaction } from "../db/database";
import { loadSites } from "./annotation-sites";

/** The notes for readers of a document: those that stand in a target, and those that block a release. */
export type NotesForReaders = {
  readonly notes: readonly PublishedNote[];
  /** By segment id. */
  readonly faults: ReadonlyMap<string, GateSegment["notes"]>;
};

/**
 * Reads what was written for readers and not withdrawn. A note stands behind the first of its spans on the target; what
 * a team says among itself is not even asked for. The caller has asked for the right.
 */
export async function loadPublishedNotes(db: Transaction, documentId: string): Promise<NotesForReaders> {
  const annotations = await db.annotation.findMany({
    where: { documentId, audience: "published", withdrawnAt: null },
    select: { id: true, kind: true, body: true, url: true, spans: { select: { id: true, side: true } } },
    orderBy: { id: "asc" },
  });
  const ids = annotations.map(({ id }) => id);
  const sites = await loadSites(db, ids);
  const numbers = await numberSegments(
    db,
    [...sites.values()].flat().map(({ segmentId }) => segmentId),
  );
  const notes: PublishedNote[] = [];
  const faults = new Map<string, ("note_detached" | "note_unconfirmed")[]>();
  for (const { id, kind, body, url, spans } of annotations) {
    if (kind !== "translators_note" && kind !== "citation") continue;
    const onTarget = spans
      .filter(({ side }) => side === "target")
      .flatMap((span) => sites.get(span.id) ?? []);
    const placed = onTarget.flatMap(({ segmentId, placement }) =>
      placement.state === "detached" ? [] : [{ segmentId, placement }],
    );
    const all = spans.flatMap((span) => sites.get(span.id) ?? []);
    const [first] = placed.toSorted(
      (a, b) => numbers.get(a.segmentId)! - numbers.get(b.segmentId)! || a.placement.end - b.placement.end,
    );
    if (first !== undefined) {
      notes.push({ id, kind, body, url, segment: numbers.get(first.segmentId)!, at: first.placement.end });
    }
    const fault = faultOf(all.map(({ placement }) => placement.state));
    const shownAt = (first ?? all[0])?.segmentId;
    if (fault !== null && shownAt !== undefined) faults.set(shownAt, [...(faults.get(shownAt) ?? []), fault]);
  }
  return { notes, faults };
}

function faultOf(
  states: readonly ("anchored" | "moved" | "detached")[],
): GateSegment["notes"][number] | null {
  if (states.includes("detached")) return "note_detached";
  return states.includes("moved") ? "note_unconfirmed" : null;
}

async function numberSegments(db: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const segments = await db.segment.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, number: true },
  });
  return new Map(segments.map(({ id, number }) => [id, number ?? 0]));
}
