import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseText } from "./normalise";

describe("normaliseText", () => {
  it.each([
    ["composes", "cafe\u0301", "caf\u00e9"],
    ["ends lines by LF alone", "one\r\ntwo\r\n", "one\ntwo\n"],
    ["keeps a lone CR", "one\rtwo", "one\rtwo"],
    ["keeps white space at the ends", "  a\t ", "  a\t "],
    [
      "keeps control characters, joiners and marks of direction",
      "\u0007\u200d\u202e\ufeff",
      "\u0007\u200d\u202e\ufeff",
    ],
    ["keeps whole pairs", "😀", "😀"],
    ["keeps nothing as nothing", "", ""],
  ])("%s", (_, given, text) => {
    expect(normaliseText(given)).toEqual({ ok: true, text });
  });

  it.each([
    ["a\0b", "nul", 1, "Line 1, character 2"],
    ["one\r\ntwo\n😀\0", "nul", 11, "Line 3, character 2"],
    ["\ud83d", "lone_surrogate", 0, "Line 1, character 1"],
    ["😀\ude00", "lone_surrogate", 2, "Line 1, character 2"],
  ])("refuses %j", (given, problem, at, where) => {
    const answer = normaliseText(given);
    expect(answer).toMatchObject({ ok: false, problem, at });
    expect(answer.ok ? "" : answer.message).toContain(where);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (given) => {
        const once = normaliseText(given);
        if (once.ok) expect(normaliseText(once.text)).toEqual(once);
        else expect(given).toMatch(/\0/u);
      }),
    );
  });
});
