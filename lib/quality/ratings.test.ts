import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreeOnIssues } from "./agree-on-issues";
import type { RatedIssue } from "./issue";
import { pairIssues } from "./pair-issues";
import { builtInNames, builtInProfiles, countTypes, knowsCategory, profileSchema } from "./project-profile";
import type { Severity } from "./profile";
import { scoreWmt, wmtRows, writeWmt } from "./wmt-table";

const issue = (
  id: string,
  start: number,
  end: number,
  category = "Accuracy/Omission",
  severity: Severity = "minor",
): RatedIssue => ({ id, category, severity, spans: [{ segmentId: "s1", side: "target", start, end }] });

describe("pairIssues", () => {
  it.each([
    ["agreed", issue("a", 0, 4), issue("b", 0, 4), "agreed"],
    ["another severity", issue("a", 0, 4), issue("b", 0, 4, undefined, "major"), "overlapping"],
    ["another category", issue("a", 0, 4), issue("b", 0, 4, "Style"), "overlapping"],
    ["some shared characters", issue("a", 0, 4), issue("b", 3, 9), "overlapping"],
  ])("%s", (_, one, other, kind) => {
    expect(pairIssues([one], [other])).toEqual([{ kind, firstId: "a", secondId: "b" }]);
  });

  it("leaves those that only touch alone", () => {
    expect(pairIssues([issue("a", 0, 4)], [issue("b", 4, 9)]).map(({ kind }) => kind)).toEqual([
      "only_first",
      "only_second",
    ]);
  });

  it("answers for stacked ones one by one", () => {
    const first = [issue("a1", 0, 4), issue("a2", 0, 4), issue("a3", 0, 4)];
    const second = [issue("b1", 0, 4), issue("b2", 0, 4)];
    expect(pairIssues(first, second).map(({ kind }) => kind)).toEqual(["agreed", "agreed", "only_first"]);
  });

  const issues = (name: string) =>
    fc
      .array(
        fc.tuple(
          fc.nat(9),
          fc.integer({ min: 1, max: 5 }),
          fc.constantFrom("Style", "Accuracy"),
          fc.constantFrom<Severity>("minor", "major"),
        ),
        { maxLength: 8 },
      )
      .map((all) =>
        all.map(([at, size, category, severity], n) =>
          issue(`${name}${n}`, at, at + size, category, severity),
        ),
      );

  it("puts each issue into exactly one pair", () => {
    fc.assert(
      fc.property(issues("a"), issues("b"), (first, second) => {
        const pairs = pairIssues(first, second);
        const firsts = pairs.flatMap(({ firstId }) => firstId ?? []);
        const seconds = pairs.flatMap(({ secondId }) => secondId ?? []);
        expect(firsts.toSorted()).toEqual(first.map(({ id }) => id).toSorted());
        expect(seconds.toSorted()).toEqual(second.map(({ id }) => id).toSorted());
      }),
    );
  });

  it("agrees with a copy of itself in all", () => {
    fc.assert(
      fc.property(issues("a"), (first) => {
        const second = first.map((each, n) => ({ ...each, id: `b${n}` })).toReversed();
        expect(pairIssues(first, second).every(({ kind }) => kind === "agreed")).toBe(true);
      }),
    );
  });
});

describe("agreeOnIssues", () => {
  it("counts spans, labels where they overlap, and severities by segment", () => {
    const first = [issue("a", 0, 4), issue("b", 10, 14, "Style", "major")];
    const second = [issue("c", 0, 4, undefined, "major"), issue("d", 12, 18, "Style", "major")];
    const { all, alpha, segments, categories } = agreeOnIssues(first, second, ["s1", "s2"]);
    expect(all).toEqual({ exact: 0.5, overlapping: 1, labels: 1, severities: 0.5, n: 4 });
    expect([alpha, segments]).toEqual([1, 2]);
    expect(categories.map(({ category, exact, n }) => [category, exact, n])).toEqual([
      ["Accuracy/Omission", 1, 2],
      ["Style", 0, 2],
    ]);
  });

  it("never takes the same offsets in another segment or side for the same place", () => {
    const one = issue("a", 0, 4);
    const elsewhere = { ...one, spans: [{ ...one.spans[0]!, segmentId: "s2" }] };
    const otherSide = { ...one, spans: [{ ...one.spans[0]!, side: "source" as const }] };
    for (const other of [elsewhere, otherSide]) {
      expect(agreeOnIssues([one], [other], ["s1", "s2"]).all.overlapping).toBe(0);
    }
  });
});

describe("wmtRows", () => {
  const document = { id: "d1", title: "Berita\tsatu", system: "padanan" };
  const segments = [
    { id: "s1", number: 1, source: "Dua kata", target: "Two words" },
    { id: "s2", number: 2, source: "Tiga", target: "Three" },
  ];
  it("marks what was marked, and says where nothing was", () => {
    const rows = wmtRows(document, segments, [
      { rater: "A", issues: [issue("a", 4, 9, "Fluency/Punctuation", "critical")] },
    ]);
    expect(writeWmt(rows).split("\n")).toEqual([
      "system\tdoc\tdoc_id\tseg_id\trater\tsource\ttarget\tcategory\tseverity",
      "padanan\tBerita satu\td1\t1\tA\tDua kata\tTwo <v>words</v>\tFluency/Punctuation\tMajor",
      "padanan\tBerita satu\td1\t2\tA\tTiga\tThree\tNo-error\tNo-error",
      "",
    ]);
    expect(scoreWmt(rows)).toBe(2.5);
    expect(scoreWmt([])).toBeNull();
  });
});

describe("the profiles a project may start from", () => {
  it.each(builtInNames)("%s is one that may be kept", (name) => {
    const profile = builtInProfiles[name];
    expect(profileSchema.parse(profile)).toEqual(profile);
    const [dimension, types] = Object.entries(profile.categories)[0]!;
    expect(knowsCategory(profile, dimension)).toBe(true);
    expect(types.every((type) => knowsCategory(profile, `${dimension}/${type}`))).toBe(true);
    expect(knowsCategory(profile, `${dimension}/Nonsense`)).toBe(false);
    expect(countTypes(profile)).toBeGreaterThan(1);
  });

  it("prices every severity it knows", () => {
    const { weights, ...rest } = builtInProfiles["mqm-core"];
    const without = weights.filter(({ severity }) => severity !== "major");
    expect(profileSchema.safeParse({ ...rest, weights: without }).success).toBe(false);
  });
});
