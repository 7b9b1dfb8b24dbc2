import fc from "fast-check";
import { expect, it } from "vitest";
import { pauseAfter } from "./next-attempt";

it("waits longer each time, and gives up after seven attempts over about a day", () => {
  const pauses = [1, 2, 3, 4, 5, 6].map((attempts) => pauseAfter(attempts, 0.5)!);
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  expect(pauses.reduce((sum, pause) => sum + pause, 0) / 3_600_000).toBeCloseTo(24.6, 1);
  expect(pauseAfter(7, 0.5)).toBeNull();
});

it("spreads each pause by a fifth at most", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (attempts, chance) => {
        const [middle, pause] = [pauseAfter(attempts, 0.5)!, pauseAfter(attempts, chance)!];
        expect(Math.abs(pause - middle)).toBeLessThanOrEqual(middle / 5 + 1);
      },
    ),
  );
});
