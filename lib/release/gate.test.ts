import { describe, expect, it } from "vitest";
import { blockerLines, findBlockers, listNumbers, type GateSegment } from "./gate";

const good: GateSegment = {
  id: "s1",
  number: 1,
  status: "approved",
  isProved: true,
  sourceChange: null,
  errors: [],
  issues: [],
  notes: [],
};
const place = { segmentId: "s1", number: 1 };

describe("findBlockers", () => {
  it.each<[string, Partial<GateSegment>, readonly object[]]>([
    ["an approved segment", {}, []],
    ["one not begun", { status: "not_started" }, [{ kind: "not_approved", ...place, status: "not_started" }]],
    ["a confirmed one", { status: "translated" }, [{ kind: "not_approved", ...place, status: "translated" }]],
    ["one sent back", { status: "changes_requested" }, [{ kind: "sent_back", ...place }]],
    [
      "an approval of other texts",
      { isProved: false },
      [{ kind: "not_approved", ...place, status: "approved" }],
    ],
    [
      "a typo mended in the source since",
      { isProved: false, sourceChange: "typo" },
      [{ kind: "source_changed", ...place, change: "typo" }],
    ],
    [
      "a source that means something else",
      { status: "draft", isProved: false, sourceChange: "meaning" },
      [
        { kind: "not_approved", ...place, status: "draft" },
        { kind: "source_changed", ...place, change: "meaning" },
      ],
    ],
    [
      "open issues",
      { issues: ["minor", "critical"] },
      [
        { kind: "quality_issue", ...place, severity: "minor" },
        { kind: "quality_issue", ...place, severity: "critical" },
      ],
    ],
    [
      "notes without a sure place",
      { notes: ["note_detached", "note_unconfirmed"] },
      [
        { kind: "note_detached", ...place },
        { kind: "note_unconfirmed", ...place },
      ],
    ],
    ["an error of the checks", { errors: ["tags"] }, [{ kind: "error_finding", ...place, check: "tags" }]],
  ])("%s", (_, change, blockers) => {
    expect(findBlockers([{ ...good, ...change }])).toEqual(blockers);
  });

  it("lets no document without a segment through", () => {
    expect(findBlockers([])).toEqual([{ kind: "empty_document" }]);
  });
});

it("tells readers of a draft each kind once, with its segments", () => {
  const status = "draft" as const;
  const blockers = findBlockers([
    { ...good, number: 1, status },
    { ...good, number: 2, status, errors: ["tags", "empty"] },
    { ...good, number: 3, status },
    { ...good, number: 7, status: "changes_requested" },
  ]);
  expect(blockerLines(blockers)).toEqual([
    "Sent back to the translator. Segment 7.",
    "Not approved. Segments 1–3.",
    "The checks find an error. Segment 2.",
  ]);
  expect(blockerLines(findBlockers([]))).toEqual(["There is no segment to release"]);
});

it.each([
  [[], ""],
  [[4], "4"],
  [[1, 2], "1, 2"],
  [[1, 2, 3, 5, 8, 9, 10], "1–3, 5, 8–10"],
])("writes %j as %s", (numbers, written) => {
  expect(listNumbers(numbers)).toBe(written);
});
