import { advance, passedReviewsOf, type ReviewState } from "./advance";
import { ruleOnApproval } from "./four-eyes";
import { mayApprove, nextPass, type Approver, type ReviewRules } from "./rules";
import type { Decision } from "./view";

/** What is known when somebody decides on the pair of texts they saw. People are user ids. */
export type DecisionCase = {
  readonly rules: ReviewRules;
  readonly state: ReviewState;
  readonly decision: Decision;
  /** Sent back with changes suggested in the text. */
  readonly suggests: boolean;
  readonly reason: string;
  readonly reviewerId: string;
  readonly approver: Approver;
  /** Who wrote the text that was seen. */
  readonly seenWriterIds: readonly string[];
  /** Who approved it in the first pass, where it is past that. */
  readonly firstPassById: string | null;
};

export type DecisionRefusal =
  | "not_confirmed"
  | "already_approved"
  | "no_edits"
  | "no_suggestions"
  | "needs_reason"
  | "own_text"
  | "override_needs_reason"
  | "same_person"
  | "not_an_approver";

export type DecisionRuling =
  | {
      readonly ok: true;
      readonly state: ReviewState;
      readonly pass: 1 | 2;
      readonly passes: 1 | 2;
      readonly isOverride: boolean;
    }
  | { readonly ok: false; readonly refusal: DecisionRefusal };

const no = (refusal: DecisionRefusal): DecisionRuling => ({ ok: false, refusal });

/**
 * Whether a decision stands, and what it makes of the segment, under the rules the project has now: its mode, its
 * passes, who may approve, and four eyes. The second pass takes another person than the first, whatever the rules on
 * one's own text.
 */
export function ruleOnDecision(given: DecisionCase): DecisionRuling {
  const { rules, state, decision, suggests, reason } = given;
  const pass = nextPass(rules, passedReviewsOf(state));
  const isLast = pass === rules.passes;
  const sendsBack = decision === "changes_requested";
  const next = advance(state, { kind: sendsBack ? "changes_requested" : isLast ? "approved" : "passed" });
  if (!next.ok) return no(next.refusal === "already_approved" ? "already_approved" : "not_confirmed");
  const made = { ok: true, state: next.state, pass, passes: rules.passes } as const;
  if (sendsBack) {
    if (suggests && rules.mode === "comment_only") return no("no_suggestions");
    if (!suggests && reason.trim() === "") return no("needs_reason");
    return { ...made, isOverride: false };
  }
  if (decision === "approved_with_edits" && rules.mode !== "free_edit") return no("no_edits");
  if (isLast && !mayApprove(rules, given.approver)) return no("not_an_approver");
  if (pass === 2 && given.firstPassById === given.reviewerId) return no("same_person");
  const eyes = ruleOnApproval({
    reviewerId: given.reviewerId,
    seenWriterIds: given.seenWriterIds,
    allowsOwnApproval: rules.allowsOwnApproval,
    reason,
  });
  return eyes.ok ? { ...made, isOverride: eyes.isOverride } : no(eyes.refusal);
}
