/**
 * Status and review: what each event makes of a segment, and who may decide what.
 * This room knows revisions by id only; texts, people's names and the database are elsewhere.
 */
import type { SegmentStatus } from "@/lib/document/status";

/** Where a segment stands: its status, and of a translated one whether the first of two passes approved it. */
export const reviewStates = [
  "not_started",
  "draft",
  "translated",
  "passed_once",
  "changes_requested",
  "approved",
] as const;
export type ReviewState = (typeof reviewStates)[number];

/** Everything that can move a segment. What writes words says whether any text is left. */
export type SegmentEvent =
  | { readonly kind: "saved"; readonly isBlank: boolean }
  | { readonly kind: "confirmed" }
  /** Approved by a pass that is not the last. */
  | { readonly kind: "passed" }
  /** Approved by the last pass. */
  | { readonly kind: "approved" }
  /** With a reason, with suggested changes, or both. */
  | { readonly kind: "changes_requested" }
  /** The last decision was taken back; `before` is what it was made in. */
  | { readonly kind: "withdrawn"; readonly before: ReviewState }
  | { readonly kind: "suggestion_accepted"; readonly isBlank: boolean }
  | { readonly kind: "suggestion_refused" }
  | { readonly kind: "commented" }
  /** In its meaning. */
  | { readonly kind: "source_changed" }
  /** A typo. */
  | { readonly kind: "source_mended" };

export type AdvanceRefusal =
  "nothing_to_confirm" | "not_confirmed" | "already_passed" | "already_approved" | "nothing_to_withdraw";

/** The next state, or why the event cannot happen now. */
export type Advance =
  | { readonly ok: true; readonly state: ReviewState }
  | { readonly ok: false; readonly refusal: AdvanceRefusal };

const to = (state: ReviewState): Advance => ({ ok: true, state });
const no = (refusal: AdvanceRefusal): Advance => ({ ok: false, refusal });

/** What each decision can have been made in. */
const madeIn: Readonly<Partial<Record<ReviewState, readonly ReviewState[]>>> = {
  passed_once: ["translated"],
  approved: ["translated", "passed_once"],
  changes_requested: ["translated", "passed_once", "approved"],
};

const isUpForReview = (state: ReviewState) => state === "translated" || state === "passed_once";

/**
 * What an event makes of a state. Every pair is decided:
 * a sent-back segment stays sent back while it is being mended, until it is confirmed again,
 * and what any pass approved ends with the first change of either text.
 */
export function advance(state: ReviewState, event: SegmentEvent): Advance {
  switch (event.kind) {
    case "saved":
    case "suggestion_accepted":
      if (state === "changes_requested") return to("changes_requested");
      return to(event.isBlank ? "not_started" : "draft");
    case "confirmed":
      if (state === "not_started") return no("nothing_to_confirm");
      if (state === "approved") return no("already_approved");
      return to(state === "passed_once" ? "passed_once" : "translated");
    case "passed":
      if (state === "approved") return no("already_approved");
      if (state === "passed_once") return no("already_passed");
      return state === "translated" ? to("passed_once") : no("not_confirmed");
    case "approved":
      if (state === "approved") return no("already_approved");
      return isUpForReview(state) ? to("approved") : no("not_confirmed");
    case "changes_requested":
      return isUpForReview(state) || state === "approved" ? to("changes_requested") : no("not_confirmed");
    case "withdrawn":
      return madeIn[state]?.includes(event.before) === true ? to(event.before) : no("nothing_to_withdraw");
    case "suggestion_refused":
    case "commented":
      return to(state);
    case "source_changed":
      // Whoever wrote the text looks again before anybody else does.
      return to(isUpForReview(state) || state === "approved" ? "draft" : state);
    case "source_mended":
      // The first pass saw another text; an approval stays, marked.
      return to(state === "passed_once" ? "translated" : state);
  }
}

/** The status that people see and that is counted. */
export function statusOf(state: ReviewState): SegmentStatus {
  return state === "passed_once" ? "translated" : state;
}

/** How many passes approved what stands there, before the last one. */
export function passedReviewsOf(state: ReviewState): 0 | 1 {
  return state === "passed_once" ? 1 : 0;
}

/** The state that a stored segment is in. */
export function stateOf(segment: {
  readonly status: SegmentStatus;
  readonly passedReviews: number;
}): ReviewState {
  return segment.status === "translated" && segment.passedReviews > 0 ? "passed_once" : segment.status;
}

/**
 * The state that a segment's whole story leads to. Events that could not happen are passed over; a bare `withdrawn` takes
 * back the event before it.
 */
export function replay(
  events: readonly (SegmentEvent | "withdrawn")[],
  beginning: ReviewState = "not_started",
): ReviewState {
  let [state, before] = [beginning, beginning];
  for (const event of events) {
    const next = advance(state, event === "withdrawn" ? { kind: "withdrawn", before } : event);
    before = state;
    if (next.ok) state = next.state;
  }
  return state;
}
