import { describe, expect, it } from "vitest";
import { acts, type Act } from "./can";
import { opens, readScopes, scopes, type Scope } from "./scope";

describe("scopes", () => {
  it.each([
    [[], []],
    [["read"], ["read", "export"]],
    [["translate"], ["read", "translate", "split_and_merge"]],
    [["review"], ["read", "review"]],
    [["annotate"], ["read", "annotate"]],
  ] as readonly [readonly Scope[], readonly Act[]][])("%s open %s and nothing else", (given, opened) => {
    expect(acts.filter((act) => opens(given, act)).toSorted()).toEqual([...opened].toSorted());
  });

  it("open every act together", () => {
    expect(acts.filter((act) => !opens(scopes, act))).toEqual([]);
  });

  it("each open something that no other does", () => {
    for (const scope of scopes) {
      const others = scopes.filter((other) => other !== scope);
      expect(
        acts.some((act) => opens([scope], act) && !opens(others, act)),
        scope,
      ).toBe(true);
    }
  });

  it("are read from stored words, without those nobody knows", () => {
    expect(readScopes(["review", "everything", "read", "read"])).toEqual(["read", "review"]);
  });
});
