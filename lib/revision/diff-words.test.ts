import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffWords, similarity, type DiffPiece } from "./diff-words";

const shown = (pieces: readonly DiffPiece[]) =>
  pieces
    .map(({ kind, text }) => (kind === "same" ? text : kind === "inserted" ? `{+${text}+}` : `[-${text}-]`))
    .join("");

describe("diffWords", () => {
  it.each([
    ["en", "He said no.", "He said yes.", "He said [-no-]{+yes+}."],
    ["id", "pada hari Senin", "pada hari Selasa", "pada hari [-Senin-]{+Selasa+}"],
    ["en", "", "New", "{+New+}"],
    ["en", "Old", "", "[-Old-]"],
    ["en", "", "", ""],
    ["en", "same", "same", "same"],
  ])("%s: %s → %s", (language, before, after, expected) => {
    expect(shown(diffWords(before, after, language))).toBe(expected);
  });

  it("gives both texts back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, after) => {
        const pieces = diffWords(before, after, "en");
        const without = (kind: DiffPiece["kind"]) =>
          pieces.filter((piece) => piece.kind !== kind).map((piece) => piece.text);
        expect(without("inserted").join("")).toBe(before);
        expect(without("deleted").join("")).toBe(after);
      }),
    );
  });
});

describe("similarity", () => {
  it.each([
    ["one two", "one two", 1],
    ["one", "two", 0],
    ["", "", 1],
    ["abcd efgh", "abcd", 4 / 9],
  ])("%s / %s", (before, after, expected) => {
    expect(similarity(diffWords(before, after, "en"))).toBeCloseTo(expected);
  });
});
