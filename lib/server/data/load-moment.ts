import "server-only";
import type { Transaction } from "../db/database";
import { countVersions, loadDocumentStory, loadTextsAt, segmentsAt, type TextsAt } from "./document-at";

/** What stood in each segment of a document at a place in its log, in reading order. The caller has asked for the right. */
export async function loadMoment(
  db: Transaction,
  documentId: string,
  seq: number,
): Promise<ReadonlyMap<string, TextsAt>> {
  const story = await loadDocumentStory(db, documentId);
  const versions = await countVersions(db, documentId, [seq, seq]);
  const wanted = segmentsAt(story, seq).map((segmentId) => ({
    segmentId,
    version: versions.get(segmentId)?.[0] ?? 0,
  }));
  const texts = await loadTextsAt(db, wanted);
  return new Map(wanted.map(({ segmentId }, at) => [segmentId, texts[at]!]));
}
