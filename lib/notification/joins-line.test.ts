import { expect, it } from "vitest";
import { joinsLine } from "./joins-line";

const minute = 60 * 1000;

it.each([
  ["changes_requested", 30, true],
  ["changes_requested", -5, true],
  ["changes_requested", 31, false],
  ["released", 1, false],
  ["role_changed", 0, false],
] as const)("%s %d minutes after the newest joins its line: %s", (kind, minutes, expected) => {
  expect(joinsLine(kind, { newestAt: 60 * minute }, (60 + minutes) * minute)).toBe(expected);
});
