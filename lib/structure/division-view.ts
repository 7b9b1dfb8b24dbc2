import type { StandingSegment } from "./comparison-view";

/** Where today's rules divide a document otherwise: segments as they are, and the sentences they would be. */
export type DivisionProposal = {
  /** Names the state and the rules that it was made with. */
  readonly token: string;
  readonly groups: readonly { readonly from: readonly StandingSegment[]; readonly to: readonly string[] }[];
};

/** Whether anybody has done anything in a segment: then it is divided anew only where a person says so. */
export function hasWork({ hasTranslation, annotations, status }: StandingSegment): boolean {
  return hasTranslation || annotations > 0 || status !== "not_started";
}
