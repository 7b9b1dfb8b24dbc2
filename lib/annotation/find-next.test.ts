import { describe, expect, it } from "vitest";
import { findNextAnnotation, type AnnotationRound } from "./find-next";
import type { AnnotationView } from "./view";

const numbers: Readonly<Record<string, number>> = { s1: 1, s2: 2, s5: 5 };
const numberOf = (id: string) => numbers[id] ?? null;

function annotation(
  id: string,
  segmentId: string,
  change: { isResolved?: true; isDetached?: true } = {},
): AnnotationView {
  return {
    id,
    kind: "comment",
    audience: "team",
    tag: null,
    severity: null,
    replacement: null,
    url: null,
    body: "",
    authorId: "p",
    authorName: "P",
    assignee: null,
    mentions: [],
    version: 0,
    createdAt: "",
    resolved: change.isResolved ? { byName: "P", at: "" } : null,
    replies: [],
    spans: [
      {
        id: `${id}s`,
        segmentId,
        side: "target",
        quote: "x",
        revisionId: "r",
        headId: "r",
        placement: change.isDetached
          ? { state: "detached", reason: "deleted", lostInId: null }
          : { state: "anchored", start: 0, end: 1 },
      },
    ],
  };
}

const all = [
  annotation("c", "s5", { isDetached: true }),
  annotation("a", "s1"),
  annotation("b", "s2", { isResolved: true }),
  annotation("z", "gone"),
];

describe("findNextAnnotation", () => {
  it.each<[AnnotationRound, string | null, number, 1 | -1, string | null]>([
    ["all", null, 1, 1, "a"],
    ["all", "a", 1, 1, "b"],
    ["all", "c", 5, 1, "a"],
    ["all", "a", 1, -1, "c"],
    ["all", null, 4, -1, "b"],
    ["all", null, 6, 1, "a"],
    ["open", "a", 1, 1, "c"],
    ["detached", null, 1, 1, "c"],
    ["detached", "c", 5, 1, "c"],
  ])("in the round of %s from %s at %i by %i is %s", (round, annotationId, number, step, id) => {
    expect(findNextAnnotation(all, round, { annotationId, number }, step, numberOf)?.id ?? null).toBe(id);
  });

  it("is none where there is none", () => {
    expect(findNextAnnotation([], "all", { annotationId: null, number: 1 }, 1, numberOf)).toBeNull();
  });
});
