import { describe, expect, it } from "vitest";
import { findSourceChange, type SourceVersion } from "./source-change";

const first: SourceVersion = { version: 0, text: "Satu", correction: null };
const typo: SourceVersion = { version: 3, text: "Satu.", correction: "typo" };
const meaning: SourceVersion = { version: 5, text: "Dua.", correction: "meaning" };
const back: SourceVersion = { version: 7, text: "Satu", correction: "meaning" };

describe("findSourceChange", () => {
  it.each([
    ["never corrected", [first], [2], 1, null],
    ["corrected before anybody translated", [first, typo], [], null, null],
    ["corrected, then translated", [first, typo], [], 4, null],
    ["a typo since the confirmation", [first, typo], [2], 1, { kind: "typo", before: "Satu" }],
    [
      "twice: against the source as last translated",
      [first, typo, meaning],
      [2],
      1,
      { kind: "meaning", before: "Satu" },
    ],
    [
      "twice, vouched for in between",
      [first, typo, meaning],
      [2, 4],
      1,
      { kind: "meaning", before: "Satu." },
    ],
    [
      "typed on after the change, not confirmed",
      [first, meaning],
      [],
      1,
      { kind: "meaning", before: "Satu" },
    ],
    ["confirmed since", [first, typo, meaning], [2, 6], 1, null],
    ["changed and back again", [first, meaning, back], [2], 1, null],
  ] as const)("%s", (_, sources, vouchedAt, translatedAt, expected) => {
    expect(findSourceChange(sources, vouchedAt, translatedAt)).toEqual(expected);
  });
});
