import { expect, it } from "vitest";
import { recomputeState, type SegmentStory } from "./recompute";

const story = (change: Partial<SegmentStory>): SegmentStory => ({
  parents: [],
  sources: [{ version: 0, correction: null }],
  targets: [{ version: 1, text: "Words" }],
  confirmations: [{ version: 2 }],
  reviews: [],
  withdrawals: [],
  ...change,
});
const first = { version: 3, decision: "approved", pass: 1, passes: 2 } as const;
const last = { version: 4, decision: "approved", pass: 2, passes: 2 } as const;
const only = { version: 3, decision: "approved", pass: 1, passes: 1 } as const;

it.each<[string, Partial<SegmentStory>, string]>([
  ["confirmed", {}, "translated"],
  ["approved in one pass", { reviews: [only] }, "approved"],
  ["approved by the first of two passes", { reviews: [first] }, "passed_once"],
  ["approved by both", { reviews: [first, last] }, "approved"],
  ["the first pass taken back", { reviews: [first], withdrawals: [{ version: 4 }] }, "translated"],
  ["the second pass taken back", { reviews: [first, last], withdrawals: [{ version: 5 }] }, "passed_once"],
  [
    "sent back after approval, and that taken back",
    {
      reviews: [only, { ...only, version: 4, decision: "changes_requested" }],
      withdrawals: [{ version: 5 }],
    },
    "approved",
  ],
  [
    "approved with edits: the text is part of the decision",
    {
      targets: [
        { version: 1, text: "Words" },
        { version: 3, text: "Better words" },
      ],
      reviews: [{ ...only, decision: "approved_with_edits" }],
    },
    "approved",
  ],
  ["typed upon after the first pass", { reviews: [first], targets: [{ version: 4, text: "New" }] }, "draft"],
  [
    "a typo of the source mended after the first pass",
    { reviews: [first], sources: [{ version: 4, correction: "typo" }] },
    "translated",
  ],
  [
    "a typo of the source mended after approval",
    { reviews: [only], sources: [{ version: 4, correction: "typo" }] },
    "approved",
  ],
])("%s", (_, change, state) => {
  expect(recomputeState(story(change))).toBe(state);
});
