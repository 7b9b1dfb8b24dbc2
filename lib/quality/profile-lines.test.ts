import { describe, expect, it } from "vitest";
import { readCategories, readRules, writeCategories, writeRules } from "./profile-lines";
import { builtInNames, builtInProfiles } from "./project-profile";

describe("a profile as lines", () => {
  it.each(builtInNames)("comes back as it went: %s", (name) => {
    const { categories, weights } = builtInProfiles[name];
    expect(readCategories(writeCategories(categories))).toEqual(categories);
    expect(readRules(writeRules(weights))).toEqual(weights.filter(({ category }) => category !== undefined));
  });

  it("takes what people write", () => {
    expect(readCategories(" Style \n\nAccuracy: Omission,, Addition \nStyle: Awkward")).toEqual({
      Style: ["Awkward"],
      Accuracy: ["Omission", "Addition"],
    });
    expect(readRules("Style; Any; 0,5")).toEqual([{ category: "Style", weight: 0.5 }]);
  });

  it.each([
    "Style",
    "Style; dreadful; 1",
    "Style; minor; much",
    "; minor; 1",
    "Style; minor; 1; 2",
    "Style; minor; -1",
  ])("takes no rule from %j", (line) => {
    expect(readRules(line)).toBeNull();
  });
});
