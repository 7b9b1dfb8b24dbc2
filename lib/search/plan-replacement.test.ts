import { expect, it } from "vitest";
import { makeMatcher } from "./make-matcher";
import { planReplacement } from "./plan-replacement";

it("counts what changes, what would stay the same, and what formatting stands in the way of", () => {
  const matcher = makeMatcher({ query: "kim", isRegex: false, matchesCase: false, wholeWords: false });
  if (!matcher.ok) throw new Error(matcher.message);
  const items = ["Kim and kim", "Nobody", "kim", "<b>Ki</b>m, Kim", "<i>Ki</i>m"].map((text, id) => ({
    id,
    text,
  }));
  const plan = planReplacement(items, matcher, "kim");
  expect(plan.changes.map(({ item, after, places }) => [item.id, after, places])).toEqual([
    [0, "kim and kim", 2],
    [3, "<b>Ki</b>m, kim", 1],
  ]);
  expect(plan).toMatchObject({ places: 3, same: 1, placesAcrossTags: 2 });
  expect(plan.acrossTags.map(({ id }) => id)).toEqual([3, 4]);
});
