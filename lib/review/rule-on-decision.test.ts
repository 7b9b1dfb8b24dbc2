import { describe, expect, it } from "vitest";
import { reviewStates } from "./advance";
import { ruleOnDecision, type DecisionCase, type DecisionRefusal } from "./rule-on-decision";
import { approverChoices, reviewModes, type ReviewRules } from "./rules";

const rules: ReviewRules = { mode: "free_edit", passes: 1, approvers: "reviewers", allowsOwnApproval: false };
const two: ReviewRules = { ...rules, passes: 2 };
const base: DecisionCase = {
  rules,
  state: "translated",
  decision: "approved",
  suggests: false,
  reason: "",
  reviewerId: "r",
  approver: { isOwner: false, isNamed: false },
  seenWriterIds: ["t"],
  firstPassById: null,
};
const edits = { decision: "approved_with_edits" } as const;
const back = { decision: "changes_requested", reason: "Why." } as const;
const suggestion = { decision: "changes_requested", suggests: true } as const;
const owner = { isOwner: true, isNamed: false };
const named = { isOwner: false, isNamed: true };

describe("what stands", () => {
  it.each<[string, Partial<DecisionCase>, object]>([
    ["the one pass", {}, { state: "approved", pass: 1, passes: 1, isOverride: false }],
    ["the first of two", { rules: two }, { state: "passed_once", pass: 1, passes: 2 }],
    ["the first of two, with edits", { rules: two, ...edits }, { state: "passed_once", pass: 1 }],
    [
      "the second, by another",
      { rules: two, state: "passed_once", firstPassById: "x" },
      { state: "approved", pass: 2, passes: 2 },
    ],
    [
      "after the first pass, where one is enough now",
      { state: "passed_once", firstPassById: "r" },
      { state: "approved", pass: 1, passes: 1 },
    ],
    ["sent back", back, { state: "changes_requested", pass: 1 }],
    [
      "sent back by the second pass, by whoever made the first",
      { ...back, rules: two, state: "passed_once", firstPassById: "r" },
      { state: "changes_requested", pass: 2 },
    ],
    ["sent back once approved", { ...back, state: "approved" }, { state: "changes_requested" }],
    ["one's own sent back", { ...back, seenWriterIds: ["r"] }, { state: "changes_requested" }],
    ["suggested, without a word", suggestion, { state: "changes_requested" }],
    [
      "suggested where that is the mode",
      { ...suggestion, rules: { ...rules, mode: "suggest_only" } },
      { state: "changes_requested" },
    ],
    [
      "sent back by a reviewer where owners approve",
      { ...back, rules: { ...rules, approvers: "owners" } },
      { state: "changes_requested" },
    ],
    [
      "the first pass by a reviewer where owners approve",
      { rules: { ...two, approvers: "owners" } },
      { state: "passed_once" },
    ],
    ["by an owner where owners approve", { rules: { ...rules, approvers: "owners" }, approver: owner }, {}],
    ["by a named one", { rules: { ...rules, approvers: "named" }, approver: named }, { state: "approved" }],
    [
      "one's own where that is allowed, with a reason",
      { rules: { ...rules, allowsOwnApproval: true }, seenWriterIds: ["r"], reason: "alone" },
      { isOverride: true },
    ],
  ])("%s", (_, change, expected) => {
    expect(ruleOnDecision({ ...base, ...change })).toMatchObject({ ok: true, ...expected });
  });
});

describe("what is refused", () => {
  it.each<[string, Partial<DecisionCase>, DecisionRefusal]>([
    ["edits where reviewers suggest", { ...edits, rules: { ...rules, mode: "suggest_only" } }, "no_edits"],
    ["edits where reviewers comment", { ...edits, rules: { ...rules, mode: "comment_only" } }, "no_edits"],
    [
      "suggestions where reviewers comment",
      { ...suggestion, rules: { ...rules, mode: "comment_only" } },
      "no_suggestions",
    ],
    ["sending back without a reason", { ...back, reason: " " }, "needs_reason"],
    [
      "a reviewer's approval where owners approve",
      { rules: { ...rules, approvers: "owners" } },
      "not_an_approver",
    ],
    [
      "an owner's approval where others are named",
      { rules: { ...rules, approvers: "named" }, approver: owner },
      "not_an_approver",
    ],
    [
      "the second pass by the first's reviewer",
      { rules: { ...two, allowsOwnApproval: true }, state: "passed_once", firstPassById: "r", reason: "x" },
      "same_person",
    ],
    [
      "the second pass by a reviewer where owners approve",
      { rules: { ...two, approvers: "owners" }, state: "passed_once", firstPassById: "x" },
      "not_an_approver",
    ],
    ["one's own text", { seenWriterIds: ["r"] }, "own_text"],
    ["one's own text in the first pass", { rules: two, seenWriterIds: ["r"] }, "own_text"],
    [
      "one's own text where allowed, without a reason",
      { rules: { ...rules, allowsOwnApproval: true }, seenWriterIds: ["r"] },
      "override_needs_reason",
    ],
    ["an approved text", { state: "approved" }, "already_approved"],
    ["a draft", { state: "draft" }, "not_confirmed"],
    ["what was sent back", { ...back, state: "changes_requested" }, "not_confirmed"],
  ])("%s", (_, change, refusal) => {
    expect(ruleOnDecision({ ...base, ...change })).toEqual({ ok: false, refusal });
  });

  it("nothing is approved in any mode before it is confirmed, nor by one person in two passes", () => {
    for (const mode of reviewModes) {
      for (const approvers of approverChoices) {
        for (const state of reviewStates) {
          const approver = { isOwner: true, isNamed: true };
          const given = { ...base, rules: { ...two, mode, approvers }, state, approver, firstPassById: "r" };
          const ruling = ruleOnDecision(given);
          expect(ruling.ok && ruling.state === "approved").toBe(false);
        }
      }
    }
  });
});
