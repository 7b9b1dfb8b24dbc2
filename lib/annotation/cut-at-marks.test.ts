import fc from "fast-check";
import { expect, it } from "vitest";
import { cutAtMarks } from "./cut-at-marks";

it("cuts where marks begin, end and overlap", () => {
  const marks = [
    { id: "a", start: 0, end: 5 },
    { id: "b", start: 3, end: 8 },
  ];
  expect(cutAtMarks("the Kremlin", marks)).toEqual([
    { start: 0, text: "the", ids: ["a"] },
    { start: 3, text: " K", ids: ["a", "b"] },
    { start: 5, text: "rem", ids: ["b"] },
    { start: 8, text: "lin", ids: [] },
  ]);
});

it("gives the text back, whatever the marks", () => {
  const mark = fc.record({
    id: fc.string(),
    start: fc.integer({ min: -5, max: 40 }),
    end: fc.integer({ min: -5, max: 40 }),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(mark, { maxLength: 6 }), (text, marks) => {
      expect(
        cutAtMarks(text, marks)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
    }),
  );
});
