import { describe, expect, it } from "vitest";
import { liveAt, type StructuralRow, type StructureStep } from "./live-at";
import { matchMoments } from "./match-segments";

const row = (id: string, number: number | null, more: Partial<StructuralRow> = {}): StructuralRow => ({
  id,
  number,
  lastNumber: null,
  madeById: null,
  retiredById: null,
  ...more,
});
const step = (changeId: string, seq: number, ...edges: string[]): StructureStep => ({
  changeId,
  seq,
  edges: edges.map((edge) => ({ parentId: edge[0]!, childId: edge[1]! })),
});

// b was split into c and d at 10, the split undone at 20, b and e merged into f at 30, g added and a removed at 40.
const segments = [
  row("a", null, { lastNumber: 1, retiredById: "new" }),
  row("b", null, { lastNumber: 2, retiredById: "merge" }),
  row("c", null, { lastNumber: 2, madeById: "split", retiredById: "undo" }),
  row("d", null, { lastNumber: 3, madeById: "split", retiredById: "undo" }),
  row("e", null, { lastNumber: 3, retiredById: "merge" }),
  row("f", 1, { madeById: "merge" }),
  row("g", 2, { madeById: "new" }),
];
const steps = [
  step("split", 10, "bc", "bd"),
  step("undo", 20, "cb", "db"),
  step("merge", 30, "bf", "ef"),
  step("new", 40),
];
const at = (seq: number) => liveAt(segments, steps, seq).join("");

describe("liveAt", () => {
  it.each([
    [0, "abe"],
    [9, "abe"],
    [10, "acde"],
    [19, "acde"],
    [20, "abe"],
    [30, "af"],
    [40, "fg"],
  ])("after %i: %s", (seq, expected) => expect(at(seq)).toBe(expected));
});

describe("matchMoments", () => {
  const match = (from: number, to: number) =>
    matchMoments(
      liveAt(segments, steps, from),
      liveAt(segments, steps, to),
      steps.filter(({ seq }) => seq > from && seq <= to),
    ).map(({ before, after }) => `${before.join("")}>${after.join("")}`);

  it.each([
    [0, 9, ["a>a", "b>b", "e>e"]],
    [0, 10, ["a>a", "b>cd", "e>e"]],
    [0, 20, ["a>a", "b>b", "e>e"]],
    [10, 30, ["a>a", "cde>f"]],
    [0, 40, ["a>", "be>f", ">g"]],
  ])("from %i to %i", (from, to, expected) => expect(match(from, to)).toEqual(expected));
});
