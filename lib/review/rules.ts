/** What a reviewer may do with a text besides approving it or sending it back with a reason. */
export const reviewModes = ["free_edit", "suggest_only", "comment_only"] as const;
export type ReviewMode = (typeof reviewModes)[number];

/** Who gives the last approval: owners and reviewers, owners alone, or the members named for it. */
export const approverChoices = ["reviewers", "owners", "named"] as const;
export type ApproverChoice = (typeof approverChoices)[number];

/** How a project reviews. A change of it is about decisions to come; each one made says what held for it. */
export type ReviewRules = {
  readonly mode: ReviewMode;
  readonly passes: 1 | 2;
  readonly approvers: ApproverChoice;
  /** One's own text may be approved, with a reason on record. */
  readonly allowsOwnApproval: boolean;
};

/** The pass that a segment waits for, by how many it has behind it. */
export function nextPass(rules: ReviewRules, passedReviews: number): 1 | 2 {
  return rules.passes === 2 && passedReviews > 0 ? 2 : 1;
}

/** What is asked of a member who would give the last approval. */
export type Approver = { readonly isOwner: boolean; readonly isNamed: boolean };

/** Whether this member, who reviews, may give the last approval. */
export function mayApprove(rules: ReviewRules, { isOwner, isNamed }: Approver): boolean {
  if (rules.approvers === "owners") return isOwner;
  return rules.approvers === "named" ? isNamed : true;
}
