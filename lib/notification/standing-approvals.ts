/** The rows of a segment that can make or end an approval; `version` orders them over all kinds. */
export type ApprovalStory = {
  readonly reviews: readonly {
    readonly version: number;
    readonly decision: "approved" | "approved_with_edits" | "changes_requested";
    readonly reviewerId: string;
    readonly isWithdrawn: boolean;
  }[];
  readonly targets: readonly { readonly version: number }[];
  readonly sources: readonly { readonly version: number; readonly correction: "typo" | "meaning" | null }[];
};

/**
 * Whose approval of a segment held just before a version of it, each once: of two passes, both. What was taken back
 * never held.
 */
export function standingApprovals(story: ApprovalStory, before: number): readonly string[] {
  const reviews = story.reviews.filter(({ version }) => version < before);
  const decided = new Set(reviews.map(({ version }) => version));
  const ends = [
    // A text that a decision wrote is part of the decision.
    ...story.targets.filter(({ version }) => !decided.has(version)),
    ...story.sources.filter(({ correction }) => correction === "meaning"),
    ...reviews.filter(({ decision, isWithdrawn }) => decision === "changes_requested" && !isWithdrawn),
  ].flatMap(({ version }) => (version < before ? [version] : []));
  const ended = ends.reduce((last, version) => Math.max(last, version), -1);
  const approving = reviews.filter(
    ({ version, decision, isWithdrawn }) =>
      version > ended && decision !== "changes_requested" && !isWithdrawn,
  );
  return [...new Set(approving.map(({ reviewerId }) => reviewerId))];
}
