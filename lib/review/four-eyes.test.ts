import { expect, it } from "vitest";
import { ruleOnApproval, type ApprovalCase, type ApprovalRuling } from "./four-eyes";

const base: ApprovalCase = { reviewerId: "r", seenWriterIds: ["t"], allowsOwnApproval: false, reason: "" };

it.each<[string, Partial<ApprovalCase>, ApprovalRuling]>([
  ["somebody else's text", {}, { ok: true, isOverride: false }],
  ["a text that came in with the document", { seenWriterIds: [] }, { ok: true, isOverride: false }],
  ["one's own text", { seenWriterIds: ["r"] }, { ok: false, refusal: "own_text" }],
  [
    "a text merged of one's own and another's",
    { seenWriterIds: ["t", "r"] },
    { ok: false, refusal: "own_text" },
  ],
  [
    "one's own text, reason given",
    { seenWriterIds: ["r"], reason: "alone today" },
    { ok: false, refusal: "own_text" },
  ],
  [
    "one's own text where allowed, without a reason",
    { seenWriterIds: ["r"], allowsOwnApproval: true, reason: " " },
    { ok: false, refusal: "override_needs_reason" },
  ],
  [
    "one's own text where allowed, with a reason",
    { seenWriterIds: ["r"], allowsOwnApproval: true, reason: "alone today" },
    { ok: true, isOverride: true },
  ],
  [
    "somebody else's text where own approval is allowed",
    { allowsOwnApproval: true, reason: "x" },
    { ok: true, isOverride: false },
  ],
])("%s", (_, change, ruling) => {
  expect(ruleOnApproval({ ...base, ...change })).toEqual(ruling);
});
