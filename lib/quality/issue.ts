import type { Severity } from "./profile";

/** Where an error was marked: on one side of a segment, half open, in UTF-16 units. */
export type IssueSpan = {
  readonly segmentId: string;
  readonly side: "source" | "target";
  readonly start: number;
  readonly end: number;
};

/** An error as one rater marked it. */
export type RatedIssue = {
  readonly id: string;
  readonly category: string;
  readonly severity: Severity;
  readonly spans: readonly IssueSpan[];
};

/** Whether they share a character. */
export function sharedLength(one: RatedIssue, other: RatedIssue): number {
  let shared = 0;
  for (const a of one.spans) {
    for (const b of other.spans) {
      if (a.segmentId !== b.segmentId || a.side !== b.side) continue;
      shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
    }
  }
  return shared;
}

/** Equal for issues on the very same spans. */
export function placeKey({ spans }: RatedIssue): string {
  const places = spans.map(({ segmentId, side, start, end }) => `${segmentId} ${side} ${start} ${end}`);
  return places.toSorted().join("; ");
}
