import type { NotificationLine } from "./view";

type Placed = Pick<NotificationLine, "kind" | "project" | "document" | "segment" | "release">;

/** Where a line leads: to the one segment it is about, else to all of them, by the filter that shows them. */
export function addressOf({ kind, project, document, segment, release }: Placed): string {
  if (document === null) return `/projects/${project.id}`;
  const address = `/documents/${document.id}`;
  if (kind === "released") return `${address}/release${release === null ? "" : `?release=${release}`}`;
  if (segment !== null) return `${address}?segment=${segment.number}`;
  return `${address}${filters[kind] ?? ""}`;
}

/** How the list of a document shows what several of a kind are about. */
const filters: Readonly<Partial<Record<NotificationLine["kind"], string>>> = {
  changes_requested: "?status=changes_requested",
  suggestion_made: "?status=changes_requested",
  approved_with_edits: "?status=approved",
  text_taken_back: "?changed=1",
  approval_ended: "?changed=1",
  source_changed: "?changed=1",
  assigned: "?annotated=open",
  mentioned: "?annotated=any",
  annotation_replied: "?annotated=any",
  annotation_resolved: "?annotated=any",
  thread_went_on: "?annotated=any",
};
