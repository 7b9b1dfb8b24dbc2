import type { ReasonKind } from "./reason";
import type { Decision } from "./view";

/** A decision that came back to somebody who wrote the text, with what they wrote and what became of it. */
export type FeedbackItem = {
  readonly reviewId: string;
  readonly decision: Exclude<Decision, "approved">;
  readonly reason: string | null;
  readonly reasonKind: ReasonKind | null;
  readonly reviewerName: string;
  /** ISO 8601. */
  readonly at: string;
  readonly segmentId: string;
  /** Its number today, or the last it had. */
  readonly number: number;
  readonly isLive: boolean;
  readonly documentId: string;
  readonly documentTitle: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly source: string;
  /** The last that this person wrote there before the decision. */
  readonly written: string;
  /** What the reviewer had on the screen; another text where somebody else wrote in between. */
  readonly seen: string;
  /** What the reviewer made of it; the text that was seen where it was sent back as it was. */
  readonly decided: string;
  readonly isSeen: boolean;
};

export type FeedbackPage = {
  readonly items: readonly FeedbackItem[];
  /** The decision to go on after; null at the end. */
  readonly next: string | null;
};

/** How often decisions gave a reason of a kind in a month; null for none given. */
export type ReasonCount = {
  /** `2026-01`, in UTC. */
  readonly month: string;
  readonly kind: ReasonKind | null;
  readonly count: number;
};

/**
 * In how many people's texts a month's reasons must have been given before members see the sum of them: what is left
 * after taking one's own away is then still about three others.
 */
export const fewestPeople = 4;

/** The last twelve months that end with the one of `now` (ISO 8601), the earliest first, as `2026-01`, in UTC. */
export function lastMonths(now: string): readonly string[] {
  const date = new Date(now);
  return Array.from({ length: 12 }, (_, at) =>
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 11 + at, 1)).toISOString().slice(0, 7),
  );
}
