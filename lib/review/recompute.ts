import type { SegmentStatus } from "@/lib/document/status";
import { isBlank } from "@/lib/text/is-blank";
import { replay, type ReviewState, type SegmentEvent } from "./advance";
import { inheritStatus } from "./inherit-status";

/** A segment's rows as they are stored; `version` orders them over all kinds. */
export type SegmentStory = {
  /** The statuses of the segments it was made of, as they were then; none for a segment the document began with. */
  readonly parents: readonly SegmentStatus[];
  readonly sources: readonly { readonly version: number; readonly correction: "typo" | "meaning" | null }[];
  /** Version 0 is the text that the segment was made with. */
  readonly targets: readonly { readonly version: number; readonly text: string }[];
  readonly confirmations: readonly { readonly version: number }[];
  readonly reviews: readonly {
    readonly version: number;
    readonly decision: "approved" | "approved_with_edits" | "changes_requested";
    /** Which pass it was, of how many there were then. */
    readonly pass: number;
    readonly passes: number;
  }[];
  /** Decisions taken back; each is about the review of the version before it. */
  readonly withdrawals: readonly { readonly version: number }[];
};

/** The state that the stored rows prove. The stored one must equal it. */
export function recomputeState(story: SegmentStory): ReviewState {
  const { parents, sources, targets, confirmations, reviews, withdrawals } = story;
  const decided = new Set(reviews.map(({ version }) => version));
  const events: { version: number; event: SegmentEvent | "withdrawn" }[] = [
    ...targets
      // A text written by the decision itself is part of it, not a save before it.
      .filter(({ version }) => version > 0 && !decided.has(version))
      .map(({ version, text }) => ({
        version,
        event: { kind: "saved", isBlank: isBlank(text) } as const,
      })),
    ...sources.flatMap(({ version, correction }) =>
      correction === null
        ? []
        : [
            {
              version,
              event: { kind: correction === "meaning" ? "source_changed" : "source_mended" } as const,
            },
          ],
    ),
    ...confirmations.map(({ version }) => ({ version, event: { kind: "confirmed" } as const })),
    ...reviews.map((review) => ({ version: review.version, event: { kind: kindOf(review) } as const })),
    ...withdrawals.map(({ version }) => ({ version, event: "withdrawn" as const })),
  ];
  const first = targets.find(({ version }) => version === 0);
  return replay(
    events.toSorted((a, b) => a.version - b.version).map(({ event }) => event),
    inheritStatus(parents, first?.text ?? ""),
  );
}

/** What a stored decision was to the state: an approval before the last pass approves nothing yet. */
export function kindOf(review: Omit<SegmentStory["reviews"][number], "version">) {
  if (review.decision === "changes_requested") return "changes_requested";
  return review.pass < review.passes ? "passed" : "approved";
}
