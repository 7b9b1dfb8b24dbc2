import { describe, expect, it } from "vitest";
import type { ExchangeUnit } from "@/lib/document/exchange";
import { compareReturn, type StandingSegment } from "./compare-return";

const segment = (id: string, now: string, change: Partial<StandingSegment> = {}): StandingSegment => ({
  id,
  number: Number(id.slice(1)),
  isLive: true,
  isExcluded: false,
  status: "draft",
  source: `source ${id}`,
  target: now === "" ? null : { id: `head of ${id}`, text: now },
  ...change,
});

const unit = (id: string, target: string | null, change: Partial<ExchangeUnit> = {}): ExchangeUnit => ({
  id,
  source: `source ${id.replace(/~.*/u, "")}`,
  target,
  status: "draft",
  isLocked: false,
  notes: [],
  ...change,
});

/** What became of the one segment s1, exported as “old”. */
function told(
  now: string,
  units: readonly ExchangeUnit[],
  change: Partial<StandingSegment> = {},
  isKnown = true,
) {
  const exported = isKnown ? new Map([["s1", "old"]]) : null;
  const { items, left, same, newerHere } = compareReturn(units, [segment("s1", now, change)], exported);
  return [
    ...items.map(({ after, since }) => `${since}: ${after}`),
    ...left.map(({ unitId, reason }) => `${reason}: ${unitId}`),
    ...(same === 0 ? [] : [newerHere === 0 ? "same" : "newer here"]),
  ].join("; ");
}

describe("compareReturn", () => {
  it.each([
    ["old", [unit("s1", "new")], "unchanged: new"],
    ["newer", [unit("s1", "new")], "conflict: new"],
    ["newer", [unit("s1", "old")], "newer here"],
    ["new", [unit("s1", "new")], "same"],
    ["old", [unit("s1", null)], "emptied: s1"],
    ["", [unit("s1", "new")], "conflict: new"],
    ["old", [], "missing: s1"],
    ["old", [unit("s1", "new"), unit("s1~2", "other")], "duplicate: s1"],
    ["old", [unit("s1", "new"), unit("s1~2", "new")], "unchanged: new"],
    [
      "old",
      [unit("s1", "new"), unit("s9", "new")],
      "unchanged: new; unknown_unit: s9".split("; ").join("; "),
    ],
    ["old", [unit("s1", "new", { source: "edited" })], "other_source: s1"],
  ])("here %j, in the file %j: %s", (now, units, words) => {
    expect(told(now, units)).toBe(words);
  });

  it.each([
    [{ isLive: false }, "retired: s1"],
    [{ isExcluded: true }, "excluded: s1"],
  ])("takes nothing for a segment that is %j", (change, words) =>
    expect(told("old", [unit("s1", "new")], change)).toBe(words),
  );

  it("does not pretend to know what was exported", () => {
    expect(told("old", [unit("s1", "new")], {}, false)).toBe("unknown: new");
  });

  it("takes no notice of the order of the file", () => {
    const segments = [segment("s1", "a"), segment("s2", "b"), segment("s3", "c")];
    const units = ["s3", "s1", "s2"].map((id) => unit(id, `new ${id}`));
    const exported = new Map([
      ["s1", "a"],
      ["s2", "b"],
      ["s3", "c"],
    ]);
    expect(compareReturn(units, segments, exported).items.map(({ after }) => after)).toEqual([
      "new s1",
      "new s2",
      "new s3",
    ]);
  });
});
