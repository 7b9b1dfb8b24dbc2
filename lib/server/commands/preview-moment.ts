import "server-only";
import type { SliceItem, SlicePreview } from "@/lib/history/slice";
import { client } from "../db/database";
import { allowInDocument } from "../data/documents";
import { loadMoment } from "../data/load-moment";
import { listPlaces } from "../data/places";
import { findHeads } from "../data/segment-histories";
import { findHeirs } from "../data/slices";
import type { Viewer } from "../viewer";

/** What going to a moment of a document would change in its translations, and where it could not. */
export async function previewMoment(viewer: Viewer, documentId: string, seq: number): Promise<SlicePreview> {
  const db = await client();
  await allowInDocument(db, viewer, "translate", documentId);
  const then = await loadMoment(db, documentId, seq);
  const heads = await findHeads(db, documentId);
  const places = await listPlaces(db, [...new Set([...then.keys(), ...heads.keys()])]);
  const heirs = await findHeirs(
    db,
    places.flatMap(({ id, isLive }) => (isLive ? [] : [id])),
  );
  const items: SliceItem[] = [];
  const kept: SlicePreview["kept"][number][] = [];
  for (const { id, number, isLive, isExcluded, status } of places) {
    const [head, text] = [heads.get(id) ?? null, then.get(id)];
    const place = { segmentId: id, number, laterBy: null };
    if (!isLive) {
      // One without a translation then has nothing to be missed.
      if ((text?.target ?? "") !== "") kept.push({ ...place, reason: "retired", now: heirs.get(id) ?? [] });
    } else if (text === undefined) {
      if (head !== null && head.text !== "") kept.push({ ...place, reason: "newer", now: [] });
    } else if ((text.target ?? "") !== (head?.text ?? "")) {
      if (isExcluded) kept.push({ ...place, reason: "excluded", now: [] });
      else if (head !== null) {
        items.push({
          segmentId: id,
          number,
          status,
          baseRevisionId: head.id,
          before: head.text,
          after: text.target ?? "",
          keepsLater: false,
        });
      }
    }
  }
  return { items, kept };
}
