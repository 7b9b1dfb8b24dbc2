import { expect, test } from "vitest";
import { compareRepetitions, fillable } from "./compare-repetitions";
import type { Repetition } from "./repetition";

function repetition(segmentId: string, text: string | null): Repetition {
  const target = {
    revisionId: `r${segmentId}`,
    text: text ?? "",
    origin: "typed",
    authorName: null,
  } as const;
  return {
    segmentId,
    number: 1,
    documentId: "d",
    documentTitle: "D",
    status: "draft",
    target: text === null ? null : { ...target, savedAt: "2026-01-01T00:00:00.000Z" },
  };
}

test.each<[string, string, (string | null)[], number, string[], string[]]>([
  ["nothing translated", "", [null, ""], 0, [], []],
  ["all alike", "One.", ["One.", "One. "], 1, [], ["1"]],
  ["one that differs", "One.", ["One.", "Uno.", null], 2, ["1"], ["1", "2"]],
  ["an own text still to be written", "", ["Uno.", "One."], 2, [], ["0", "1"]],
])("%s", (_, own, texts, variants, differing, toFill) => {
  const repetitions = texts.map((text, at) => repetition(String(at), text));
  const comparison = compareRepetitions(own, repetitions);
  expect(comparison.variants).toBe(variants);
  expect([...comparison.differing]).toEqual(differing);
  expect(fillable(own, repetitions).map(({ segmentId }) => segmentId)).toEqual(toFill);
});
