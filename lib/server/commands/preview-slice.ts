import "server-only";
import type { Slice, SliceItem, SlicePreview } from "@/lib/history/slice";
import { takeBack } from "@/lib/history/take-back";
import { client } from "../db/database";
import { allowInDocument, findTargetLanguage } from "../data/documents";
import { listPlaces } from "../data/places";
import { findHeirs, findSlice } from "../data/slices";
import type { Viewer } from "../viewer";

/** What taking a slice of a document back would change, and what it could not, each in the order of the document. */
export async function previewSlice(viewer: Viewer, documentId: string, slice: Slice): Promise<SlicePreview> {
  const db = await client();
  await allowInDocument(db, viewer, "translate", documentId);
  const language = await findTargetLanguage(db, documentId);
  const versions = await findSlice(db, documentId, slice);
  const places = await listPlaces(db, [...versions.keys()]);
  const heirs = await findHeirs(
    db,
    places.flatMap(({ id, isLive }) => (isLive ? [] : [id])),
  );
  const items: SliceItem[] = [];
  const kept: SlicePreview["kept"][number][] = [];
  for (const { id, number, isLive, isExcluded, status } of places) {
    const own = versions.get(id)!;
    const head = own.at(-1)!;
    const place = { segmentId: id, number };
    if (!isLive || isExcluded) {
      const reason = isLive ? ("excluded" as const) : ("retired" as const);
      kept.push({ ...place, reason, laterBy: null, now: heirs.get(id) ?? [] });
      continue;
    }
    const result = takeBack(own, language);
    if (result.kind === "text") {
      items.push({
        ...place,
        baseRevisionId: head.id,
        status,
        before: head.text,
        after: result.text,
        keepsLater: !head.isInSlice,
      });
    } else {
      const later = result.kind === "overlap" ? own.find((version) => version.id === result.laterId) : null;
      kept.push({
        ...place,
        reason: result.kind,
        laterBy: later?.authorName ?? null,
        now: [],
      });
    }
  }
  return { items, kept };
}
