import { expect, it } from "vitest";
import { changedSegments } from "./changed-segments";
import type { ManifestSegment } from "./manifest";

type Line = readonly [id: string, source: string, target: string | null];

function of(lines: readonly Line[]) {
  return {
    segments: lines.map(
      ([id, source, target], at) =>
        ({
          id,
          number: at + 1,
          source: { text: source },
          target: target && { text: target },
        }) as ManifestSegment,
    ),
  };
}

it.each<[string, Line[], Line[], object]>([
  ["nothing", [["a", "x", "y"]], [["a", "x", "y"]], {}],
  [
    "a translation",
    [
      ["a", "x", "y"],
      ["b", "x", null],
    ],
    [
      ["a", "x", "z"],
      ["b", "x", "new"],
    ],
    { target: [1, 2] },
  ],
  ["a source", [["a", "x", "y"]], [["a", "X", "y"]], { source: [1] }],
  ["an empty translation", [["a", "x", null]], [["a", "x", ""]], {}],
  [
    "a split",
    [
      ["a", "x", "y"],
      ["b", "p", "q"],
    ],
    [
      ["c", "x", "y"],
      ["d", "x", ""],
      ["b", "p", "q"],
    ],
    { added: [1, 2], removed: [1] },
  ],
])("finds %s", (_, before, after, expected) => {
  const none = { source: [], target: [], added: [], removed: [] };
  expect(changedSegments(of(before), of(after))).toEqual({ ...none, ...expected });
});
