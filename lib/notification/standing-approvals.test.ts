import { describe, expect, it } from "vitest";
import { standingApprovals, type ApprovalStory } from "./standing-approvals";

const review = (
  version: number,
  reviewerId: string,
  decision: ApprovalStory["reviews"][number]["decision"] = "approved",
  isWithdrawn = false,
) => ({ version, reviewerId, decision, isWithdrawn });

const begun: ApprovalStory = {
  reviews: [],
  targets: [{ version: 1 }],
  sources: [{ version: 0, correction: null }],
};

describe("the approvals that held", () => {
  it.each<[string, Partial<ApprovalStory>, number, readonly string[]]>([
    ["nobody’s at first", {}, 2, []],
    ["one’s, after a confirmation", { reviews: [review(3, "rini")] }, 4, ["rini"]],
    ["not before it was given", { reviews: [review(3, "rini")] }, 3, []],
    ["of both passes", { reviews: [review(3, "rini"), review(4, "ani")] }, 5, ["rini", "ani"]],
    ["each person’s once", { reviews: [review(3, "rini"), review(5, "rini")] }, 6, ["rini"]],
    ["not what was taken back", { reviews: [review(3, "rini", "approved", true)] }, 5, []],
    [
      "not over a text since",
      { reviews: [review(3, "rini")], targets: [{ version: 1 }, { version: 4 }] },
      5,
      [],
    ],
    [
      "until that text came",
      { reviews: [review(3, "rini")], targets: [{ version: 1 }, { version: 4 }] },
      4,
      ["rini"],
    ],
    [
      "of the text that the decision wrote itself",
      { reviews: [review(3, "rini", "approved_with_edits")], targets: [{ version: 1 }, { version: 3 }] },
      4,
      ["rini"],
    ],
    [
      "over a typo mended in the source",
      { reviews: [review(3, "rini")], sources: [{ version: 4, correction: "typo" }] },
      5,
      ["rini"],
    ],
    [
      "not over another meaning of the source",
      { reviews: [review(3, "rini")], sources: [{ version: 4, correction: "meaning" }] },
      5,
      [],
    ],
    [
      "not over being sent back",
      { reviews: [review(3, "rini"), review(4, "ani", "changes_requested")] },
      5,
      [],
    ],
    [
      "over being sent back, where that was taken back",
      { reviews: [review(3, "rini"), review(4, "ani", "changes_requested", true)] },
      6,
      ["rini"],
    ],
  ])("%s", (_, story, before, expected) => {
    expect(standingApprovals({ ...begun, ...story }, before)).toEqual(expected);
  });
});
