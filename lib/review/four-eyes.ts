/** What the four-eyes rule needs to know of one decision. Writers are user ids; none where the text came in with the document. */
export type ApprovalCase = {
  readonly reviewerId: string;
  /** Who wrote the target text that was on the screen; several where it was merged. */
  readonly seenWriterIds: readonly string[];
  /** The project lets people approve their own text, on the record. */
  readonly allowsOwnApproval: boolean;
  /** What the reviewer gave as the reason; needed for an override. */
  readonly reason: string;
};

export type ApprovalRuling =
  | { readonly ok: true; readonly isOverride: boolean }
  | { readonly ok: false; readonly refusal: "own_text" | "override_needs_reason" };

/**
 * Whether this person may approve the text they saw: by default nobody approves their own.
 * A reviewer who mends somebody else's text and approves it is the second pair of eyes, so it is
 * the author of the text *seen* that counts, not of the text after the edit.
 */
export function ruleOnApproval(approval: ApprovalCase): ApprovalRuling {
  if (!approval.seenWriterIds.includes(approval.reviewerId)) return { ok: true, isOverride: false };
  if (!approval.allowsOwnApproval) return { ok: false, refusal: "own_text" };
  if (approval.reason.trim() === "") return { ok: false, refusal: "override_needs_reason" };
  return { ok: true, isOverride: true };
}
