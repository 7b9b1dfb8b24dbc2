import { describe, expect, it } from "vitest";
import { foldAutosaves } from "./fold-autosaves";
import type { RevisionView } from "./view";

function version(n: number, minute: number, change: Partial<RevisionView> = {}): RevisionView {
  const createdAt = new Date(Date.UTC(2026, 0, 1, 12, minute)).toISOString();
  return {
    id: `${n}`,
    side: "target",
    n,
    text: `${n}`,
    origin: "typed",
    authorName: "A",
    createdAt,
    correction: null,
    status: { before: "draft", after: "draft" },
    marks: [],
    forebear: null,
    ...change,
  };
}

const shape = (revisions: readonly RevisionView[]) =>
  foldAutosaves(revisions).map(({ revision, onTheWay }) => [revision.n, ...onTheWay.map(({ n }) => n)]);

const confirmed = {
  kind: "confirmed",
  byName: "A",
  at: "",
  reason: null,
  status: { before: "draft", after: "translated" },
} as const;

describe("foldAutosaves", () => {
  it.each<[string, readonly RevisionView[], number[][]]>([
    ["nothing", [], []],
    ["one sitting", [version(3, 2), version(2, 1), version(1, 0)], [[3, 2, 1]]],
    ["a long break", [version(2, 30), version(1, 0)], [[2], [1]]],
    ["another author", [version(2, 1, { authorName: "B" }), version(1, 0)], [[2], [1]]],
    [
      "a version somebody confirmed",
      [version(3, 2), version(2, 1, { marks: [confirmed] }), version(1, 0)],
      [[3], [2, 1]],
    ],
    [
      "a restored version",
      [version(3, 2), version(2, 1, { origin: "restored" }), version(1, 0)],
      [[3], [2], [1]],
    ],
  ])("%s", (_, revisions, expected) => {
    expect(shape(revisions)).toEqual(expected);
  });
});
