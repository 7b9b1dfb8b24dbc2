import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, editsBetween, mapOffset } from "./text-edits";

const sentence = fc
  .array(fc.constantFrom("the", "Kremlin", "declined", "50.000", "—", "no.", "👩‍👩‍👧", "北京"), { maxLength: 8 })
  .map((words) => words.join(" "));

describe("editsBetween", () => {
  it.each([
    ["He said no.", "He said yes.", [{ start: 8, end: 10, text: "yes" }]],
    ["He said.", "He said it.", [{ start: 7, end: 7, text: " it" }]],
    [
      "a b c",
      "x b y",
      [
        { start: 0, end: 1, text: "x" },
        { start: 4, end: 5, text: "y" },
      ],
    ],
    ["", "new", [{ start: 0, end: 0, text: "new" }]],
    ["old", "", [{ start: 0, end: 3, text: "" }]],
    ["same", "same", []],
  ])("%j → %j", (before, after, expected) => {
    expect(editsBetween(before, after, "en")).toEqual(expected);
  });

  it("leads from the one text to the other, in order and apart", () => {
    fc.assert(
      fc.property(fc.oneof(sentence, fc.string({ unit: "binary" })), sentence, (before, after) => {
        const edits = editsBetween(before, after, "en");
        expect(applyEdits(before, edits)).toBe(after);
        for (const [at, { start }] of edits.entries()) {
          if (at > 0) expect(start).toBeGreaterThan(edits[at - 1]!.end);
        }
      }),
    );
  });
});

describe("mapOffset", () => {
  const edits = [
    { start: 2, end: 4, text: "long" },
    { start: 6, end: 6, text: "new" },
    { start: 8, end: 10, text: "" },
  ];
  it.each([
    ["before the first", 1, 1],
    ["at the edge of what is replaced", 2, 2],
    ["inside of what is replaced", 3, 3],
    ["after it", 4, 6],
    ["exactly where something is put in", 6, 8],
    ["after that", 7, 12],
    ["inside of what is deleted", 9, 13],
    ["at the end", 12, 15],
  ])("a caret %s", (_, offset, expected) => {
    expect(mapOffset(edits, offset)).toBe(expected);
  });

  it("keeps carets in order and within the text", () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const between = editsBetween(before, after, "en");
        let last = 0;
        for (let offset = 0; offset <= before.length; offset++) {
          const mapped = mapOffset(between, offset);
          expect(mapped).toBeGreaterThanOrEqual(last);
          expect(mapped).toBeLessThanOrEqual(after.length);
          last = mapped;
        }
      }),
    );
  });
});
