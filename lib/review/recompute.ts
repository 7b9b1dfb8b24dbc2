import type { SegmentStatus } from "@/lib/document/status";
import { replay, type SegmentEvent } from "./advance";

/** A segment's rows as they are stored; `version` orders them over all three kinds. */
export type SegmentStory = {
  readonly targets: readonly { readonly version: number; readonly text: string }[];
  readonly confirmations: readonly { readonly version: number }[];
  readonly reviews: readonly {
    readonly version: number;
    readonly decision: "approved" | "approved_with_edits" | "changes_requested";
  }[];
};

/** The status that the stored rows prove. The stored status must equal it. */
export function recomputeStatus({ targets, confirmations, reviews }: SegmentStory): SegmentStatus {
  const reviewed = new Set(reviews.map(({ version }) => version));
  const events: { version: number; event: SegmentEvent }[] = [
    ...targets
      // A text written by the review itself is part of that decision, not a save before it.
      .filter(({ version }) => !reviewed.has(version))
      .map(({ version, text }) => ({
        version,
        event: { kind: "saved", isBlank: text.trim() === "" } as const,
      })),
    ...confirmations.map(({ version }) => ({ version, event: { kind: "confirmed" } as const })),
    ...reviews.map(({ version, decision }) => ({
      version,
      event: { kind: decision === "changes_requested" ? "changes_requested" : "approved" } as const,
    })),
  ];
  return replay(events.toSorted((a, b) => a.version - b.version).map(({ event }) => event));
}
