import fc from "fast-check";
import { expect, it } from "vitest";
import { codePointsOf } from "./code-points";

it("counts as the code points of the text before the offset, and back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const { toUnits, fromUnits } = codePointsOf(text);
      let units = 0;
      [...text, ""].forEach((sign, codePoints) => {
        expect(fromUnits(units)).toBe(codePoints);
        expect(toUnits(codePoints)).toBe(units);
        units += sign.length;
      });
    }),
  );
});

it("goes to the start of a pair, and to the nearer end", () => {
  const { toUnits, fromUnits } = codePointsOf("a😀b");
  expect([1, 2, 3, 9].map(fromUnits)).toEqual([1, 1, 2, 3]);
  expect([-1, 3, 9].map(toUnits)).toEqual([0, 4, 4]);
});
