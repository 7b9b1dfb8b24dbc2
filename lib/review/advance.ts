/**
 * Status and review: what each event makes of a segment, and who may decide what.
 * This room knows revisions by id only; texts, people's names and the database are elsewhere.
 */
import type { SegmentStatus } from "@/lib/document/status";

/** Everything that can move a segment's status. A save says whether any text is left. */
export type SegmentEvent =
  | { readonly kind: "saved"; readonly isBlank: boolean }
  | { readonly kind: "confirmed" }
  | { readonly kind: "approved" }
  | { readonly kind: "changes_requested" }
  /** In its meaning; a mended typo moves nothing. */
  | { readonly kind: "source_changed" };

/** The next status, or why the event cannot happen now. */
export type Advance =
  | { readonly ok: true; readonly status: SegmentStatus }
  | { readonly ok: false; readonly refusal: "nothing_to_confirm" | "not_confirmed" | "already_approved" };

const to = (status: SegmentStatus): Advance => ({ ok: true, status });

/**
 * What an event makes of a status. Every pair is decided:
 * a sent-back segment stays sent back while it is being mended, until it is confirmed again,
 * and approval ends with the first change of either text.
 */
export function advance(status: SegmentStatus, event: SegmentEvent): Advance {
  switch (event.kind) {
    case "saved":
      if (status === "changes_requested") return to("changes_requested");
      return to(event.isBlank ? "not_started" : "draft");
    case "confirmed":
      if (status === "not_started") return { ok: false, refusal: "nothing_to_confirm" };
      if (status === "approved") return { ok: false, refusal: "already_approved" };
      return to("translated");
    case "approved":
      if (status === "approved") return { ok: false, refusal: "already_approved" };
      return status === "translated" ? to("approved") : { ok: false, refusal: "not_confirmed" };
    case "changes_requested":
      return status === "translated" || status === "approved"
        ? to("changes_requested")
        : { ok: false, refusal: "not_confirmed" };
    case "source_changed":
      // Whoever wrote the text looks again before anybody else does.
      return to(status === "approved" || status === "translated" ? "draft" : status);
  }
}

/** The status that a segment's whole story leads to. Events that could not happen are passed over. */
export function replay(
  events: readonly SegmentEvent[],
  beginning: SegmentStatus = "not_started",
): SegmentStatus {
  return events.reduce<SegmentStatus>((status, event) => {
    const next = advance(status, event);
    return next.ok ? next.status : status;
  }, beginning);
}
