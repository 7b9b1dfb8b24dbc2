import type { HistoryGroup } from "@/lib/history/filter";
import type { EventKind } from "./events";

/** What each event of a document is to those who read its history; one that is not named is about the document. */
const groups: Readonly<Partial<Record<EventKind, HistoryGroup>>> = {
  "segment.saved": "text",
  "segment.restored": "text",
  "segment.confirmed": "confirmed",
  "segment.reviewed": "reviewed",
  "segment.review_withdrawn": "reviewed",
  "segment.suggestion_accepted": "text",
  "segment.suggestion_refused": "reviewed",
  "segment.source_corrected": "source",
  "segment.imported": "brought",
  "segment.replaced": "brought",
  "segment.propagated": "brought",
  "segment.batch_undone": "brought",
  "segment.slice_undone": "brought",
  "structure.split": "structure",
  "structure.merged": "structure",
  "structure.resegmented": "structure",
  "structure.reimported": "structure",
  "structure.undone": "structure",
  "annotation.made": "annotation",
  "annotation.replied": "annotation",
  "annotation.resolved": "annotation",
  "annotation.reopened": "annotation",
  "annotation.changed": "annotation",
  "annotation.withdrawn": "annotation",
  "annotation.reinstated": "annotation",
  "annotation.placed": "annotation",
  "annotation.accepted": "annotation",
};

/** Each of these moves its segment on by one version: the n-th of a segment is the one that made version n. */
export const writeKinds: readonly EventKind[] = [
  "segment.saved",
  "segment.restored",
  "segment.confirmed",
  "segment.reviewed",
  "segment.review_withdrawn",
  "segment.suggestion_accepted",
  "segment.source_corrected",
  "segment.imported",
  "segment.replaced",
  "segment.propagated",
  "segment.batch_undone",
  "segment.slice_undone",
];

export function groupOf(kind: string): HistoryGroup {
  return groups[kind as EventKind] ?? "document";
}

export function kindsOf(group: HistoryGroup): readonly string[] {
  return Object.keys(groups).filter((kind) => groupOf(kind) === group);
}

/** Every kind that belongs to another group than the document itself. */
export const groupedKinds: readonly string[] = Object.keys(groups);
