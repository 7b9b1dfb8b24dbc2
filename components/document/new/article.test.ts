import { describe, expect, it } from "vitest";
import { carryRoles, countIncluded, faultOf, firstNumbersOf, formatOfName, wordsOf } from "./article";

const block = (role: "paragraph" | "boilerplate", ...segments: string[]) => ({
  role,
  reason: null,
  segments,
});
const blocks = [
  block("paragraph", "Satu dua.", "Tiga."),
  block("boilerplate", "Baca juga"),
  block("paragraph", "Empat."),
];

describe("formatOfName", () => {
  it.each([
    ["a.txt", "text"],
    ["A.B.TXT", "text"],
    ["x.md", "markdown"],
    ["x.docx", null],
    ["constructor", null],
    ["txt.", null],
  ])("reads %j as %j", (name, format) => expect(formatOfName(name)).toBe(format));
});

describe("faultOf", () => {
  it("takes ordinary text", () => expect(faultOf({ kind: "pasted", text: "Halo." })).toBeNull());
  it.each([
    ["  \n ", { kind: "empty" }],
    ["a\n😀\0b", { kind: "nul", line: 2, column: 2 }],
    ["a\ud800b", { kind: "lone_surrogate", line: 1, column: 2 }],
    ["é".repeat(4_000_001), { kind: "too_large", megabytes: 8.000002 }],
  ] as const)("says what is wrong (%#)", (text, fault) =>
    expect(faultOf({ kind: "pasted", text })).toEqual(fault),
  );
});

describe("firstNumbersOf", () => {
  it("counts every segment, set aside or not", () => expect(firstNumbersOf(blocks)).toEqual([1, 3, 4]));
});

describe("countIncluded", () => {
  it("leaves out what is set aside", () => {
    const roles = blocks.map(({ role }) => role);
    expect(countIncluded(blocks, roles, wordsOf(blocks, "id"))).toEqual({
      blocks: 2,
      segments: 3,
      words: 4,
      setAside: 1,
    });
  });
});

describe("carryRoles", () => {
  it("keeps what was corrected, by text, and proposes the rest anew", () => {
    const before = { blocks, roles: ["paragraph", "paragraph", "caption"] as const };
    const again = [
      block("paragraph", "Baru."),
      block("boilerplate", "Baca", "juga"),
      block("paragraph", "Empat."),
    ];
    expect(carryRoles(before, again)).toEqual(["paragraph", "paragraph", "caption"]);
  });
  it("takes the proposal the first time", () =>
    expect(carryRoles(null, blocks)).toEqual(["paragraph", "boilerplate", "paragraph"]));
});
