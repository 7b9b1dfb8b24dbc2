import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { krippendorffAlpha, type Scale } from "./krippendorff-alpha";
import { agreeOnSpans } from "./span-agreement";

/** Krippendorff 2011, section C: four observers, twelve units, five values, some missing. */
const observers = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];
const units = observers[0]!.map((_, unit) => observers.map((values) => values[unit]!));

describe("krippendorffAlpha", () => {
  it.each<[Scale, number]>([
    ["nominal", 0.743],
    ["ordinal", 0.815],
    ["interval", 0.849],
  ])("gives the published value: %s", (scale, published) => {
    expect(krippendorffAlpha(units, scale)).toBeCloseTo(published, 3);
  });

  it("gives the published value for two observers and a yes or no (2011, section A)", () => {
    const meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
    const owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
    expect(
      krippendorffAlpha(
        meg.map((value, at) => [value, owen[at]!]),
        "nominal",
      ),
    ).toBeCloseTo(0.095, 3);
  });

  it.each<[string, (number | null)[][]]>([
    ["nothing", []],
    ["one rating each", [[1], [2, null]]],
    [
      "no variety",
      [
        [1, 1],
        [1, 1],
      ],
    ],
  ])("says nothing about %s", (_, given) => {
    expect(krippendorffAlpha(given, "nominal")).toBeNull();
  });

  const ratings = fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { maxLength: 4 }), {
    maxLength: 8,
  });
  it("is never above 1, and 1 where all agree", () => {
    fc.assert(
      fc.property(ratings, fc.constantFrom<Scale>("nominal", "ordinal", "interval"), (given, scale) => {
        expect(krippendorffAlpha(given, scale) ?? 1).toBeLessThanOrEqual(1);
        const agreed = given.map((values, at) => values.map(() => at));
        const alpha = krippendorffAlpha(agreed, scale);
        if (alpha !== null) expect(alpha).toBeCloseTo(1);
      }),
    );
  });
});

describe("agreeOnSpans", () => {
  const span = (start: number, end: number, label = "minor") => ({ start, end, label });
  it("counts exact spans, overlapping spans, and labels where they overlap", () => {
    const one = [span(0, 4), span(10, 14), span(20, 24)];
    const other = [span(0, 4), span(12, 18, "major")];
    expect(agreeOnSpans(one, other)).toEqual({ exact: 0.4, overlapping: 0.8, labels: 0.5 });
  });

  it.each([
    ["neither marked anything", [], [], { exact: null, overlapping: null, labels: null }],
    ["one marked nothing", [span(0, 1)], [], { exact: 0, overlapping: 0, labels: null }],
    ["a stacked span", [span(0, 1), span(0, 1)], [span(0, 1)], { exact: 2 / 3, overlapping: 1, labels: 1 }],
  ])("%s", (_, one, other, agreement) => {
    expect(agreeOnSpans(one, other)).toEqual(agreement);
  });

  it("is the same both ways, and whole with oneself", () => {
    const spans = fc.array(
      fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 5 })).map(([at, size]) => span(at, at + size)),
    );
    fc.assert(
      fc.property(spans, spans, (one, other) => {
        const [there, back] = [agreeOnSpans(one, other), agreeOnSpans(other, one)];
        expect(there.overlapping ?? 0).toBeCloseTo(back.overlapping ?? 0);
        expect(there.exact ?? 0).toBeCloseTo(back.exact ?? 0);
        if (one.length > 0) expect(agreeOnSpans(one, one)).toMatchObject({ exact: 1, overlapping: 1 });
      }),
    );
  });
});
