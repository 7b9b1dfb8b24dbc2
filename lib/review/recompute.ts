import type { SegmentStatus } from "@/lib/document/status";
import { isBlank } from "@/lib/text/is-blank";
import { replay, type SegmentEvent } from "./advance";
import { inheritStatus } from "./inherit-status";

/** A segment's rows as they are stored; `version` orders them over all three kinds. */
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
  }[];
};

/** The status that the stored rows prove. The stored status must equal it. */
export function recomputeStatus(story: SegmentStory): SegmentStatus {
  const { parents, sources, targets, confirmations, reviews } = story;
  const reviewed = new Set(reviews.map(({ version }) => version));
  const events: { version: number; event: SegmentEvent }[] = [
    ...targets
      // A text written by the review itself is part of that decision, not a save before it.
      .filter(({ version }) => version > 0 && !reviewed.has(version))
      .map(({ version, text }) => ({
        version,
        event: { kind: "saved", isBlank: isBlank(text) } as const,
      })),
    ...sources
      .filter(({ correction }) => correction === "meaning")
      .map(({ version }) => ({ version, event: { kind: "source_changed" } as const })),
    ...confirmations.map(({ version }) => ({ version, event: { kind: "confirmed" } as const })),
    ...reviews.map(({ version, decision }) => ({
      version,
      event: { kind: decision === "changes_requested" ? "changes_requested" : "approved" } as const,
    })),
  ];
  const first = targets.find(({ version }) => version === 0);
  return replay(
    events.toSorted((a, b) => a.version - b.version).map(({ event }) => event),
    inheritStatus(parents, first?.text ?? ""),
  );
}
