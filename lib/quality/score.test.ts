import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weightOf } from "./profile";
import { profiles } from "./profiles";
import { SegmentScorer, systemScores, type Rating } from "./score-segments";
import { scoreText, type ScoredError } from "./score-text";

describe("weightOf", () => {
  it.each<[string, string, string, number | null]>([
    ["wmt", "Fluency/Punctuation", "Minor", 0.1],
    ["wmt", "Fluency/Punctuation", "Major", 5],
    ["wmt", "Fluency/Grammar", "minor", 1],
    ["wmt", "Non-translation!", "Major", 25],
    ["wmt", "Source error", "Major", 0],
    ["wmt-ted", "Source error", "Major", 5],
    ["wmt", "Other", "Neutral", 0],
    ["wmt", "Other", "Dreadful", null],
    ["esa", "", "neutral", null],
    ["mqm-core", "Accuracy/Omission", "critical", 25],
  ])("%s: %s %s", (name, category, severity, weight) => {
    expect(weightOf(profiles[name]!, { category, severity })).toBe(weight);
  });
});

const rate = (
  system: string,
  segment: string,
  rater: string,
  category: string,
  severity: string,
): Rating => ({
  system,
  doc: "d",
  segment,
  rater,
  category,
  severity,
});

it("averages the sums of the raters, and the segments of a system", () => {
  const scorer = new SegmentScorer(profiles.wmt!);
  for (const rating of [
    rate("A", "1", "x", "Accuracy/Addition", "Major"),
    rate("A", "1", "x", "Fluency/Punctuation", "Minor"),
    rate("A", "1", "y", "No-error", "No-error"),
    rate("A", "2", "x", "no-error", "no-error"),
    rate("B", "1", "x", "Style/Awkward", "Minor"),
  ]) {
    expect(scorer.add(rating)).toBe(true);
  }
  expect(scorer.add(rate("B", "1", "x", "Other", "Dreadful"))).toBe(false);
  const segments = scorer.segmentScores();
  expect(segments.map(({ system, segment, score }) => [system, segment, score])).toEqual([
    ["A", "1", 2.55],
    ["A", "2", 0],
    ["B", "1", 1],
  ]);
  expect(systemScores(segments)).toEqual([
    { system: "B", score: 1, segments: 1 },
    { system: "A", score: 1.275, segments: 2 },
  ]);
});

describe("scoreText", () => {
  const core = profiles["mqm-core"]!;
  const errors = (counts: Partial<Record<ScoredError["severity"], number>>): ScoredError[] =>
    Object.entries(counts).flatMap(([severity, count]) =>
      Array.from({ length: count }, () => ({
        category: "Accuracy",
        severity: severity as ScoredError["severity"],
      })),
    );

  it.each([
    [
      5000,
      { critical: 2, major: 3, minor: 8 },
      { penalty: 73, perWord: 0.0146, raw: 98.54, calibrated: 92.7, verdict: "fail" },
    ],
    [520, { major: 1, minor: 3 }, { penalty: 8, raw: 98.4615, calibrated: 92.3077, verdict: "pass" }],
    [520, { major: 2, minor: 3 }, { penalty: 13, raw: 97.5, calibrated: 87.5, verdict: "fail" }],
    [499, {}, { penalty: 0, raw: 100, calibrated: 100, verdict: "pass", isSampleTooSmall: true }],
    [500, { neutral: 4 }, { penalty: 0, isSampleTooSmall: false }],
  ])("%d words, %j", (words, counts, expected) => {
    const score = scoreText(core, errors(counts), { words, acceptable: 20 })!;
    for (const [name, value] of Object.entries(expected)) {
      const given = score[name as keyof typeof score];
      if (typeof value === "number") expect(given).toBeCloseTo(value, 3);
      else expect(given).toBe(value);
    }
  });

  it.each([0, -1, Number.NaN])("scores nothing where there are %d words", (words) => {
    expect(scoreText(core, [], { words, acceptable: 20 })).toBeNull();
  });

  it("knows no verdict without a threshold, and no score for an unknown error", () => {
    const sample = { words: 1000, acceptable: 20 };
    expect(scoreText(profiles.esa!, errors({ major: 1 }), sample)).toMatchObject({
      calibrated: null,
      verdict: null,
    });
    expect(scoreText(profiles.esa!, errors({ critical: 1 }), sample)).toBeNull();
  });

  it("never rises with another error, and a critical one always fails", () => {
    const counts = fc.record({ minor: fc.nat(20), major: fc.nat(9) });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 9999 }), (given, words) => {
        const sample = { words, acceptable: 20 };
        const before = scoreText(core, errors(given), sample)!;
        const after = scoreText(core, errors({ ...given, critical: 1 }), sample)!;
        expect(after.raw).toBeLessThan(before.raw);
        expect(after.verdict).toBe("fail");
      }),
    );
  });
});
