import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTags } from "@/lib/text/tags";
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
    ["en", "He said no.", "He <b>said</b> no.", "He {+<b>+}said{+</b>+} no."],
    [
      "en",
      'See <a href="https://a.example/one">this</a>.',
      'See <a href="https://a.example/two">this</a>.',
      'See [-<a href="https://a.example/one">-]{+<a href="https://a.example/two">+}this</a>.',
    ],
    ["en", "a \u{f0000} <b>c</b>", "a \u{f0000} c", "a \u{f0000} [-<b>-]c[-</b>-]"],
  ])("%s: %s → %s", (language, before, after, expected) => {
    expect(shown(diffWords(before, after, language))).toBe(expected);
  });

  it("gives both texts back, and never cuts a tag", () => {
    const part = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 4 }),
      fc.constantFrom("<b>", "</b>", '<a href="x y">', "</a>", "<", "\u{f0000}"),
    );
    const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const tagsIn = (texts: readonly string[]) =>
          texts.reduce((count, each) => count + findTags(each).length, 0);
        const pieces = diffWords(before, after, "en");
        const without = (kind: DiffPiece["kind"]) =>
          pieces.filter((piece) => piece.kind !== kind).map((piece) => piece.text);
        expect(without("inserted").join("")).toBe(before);
        expect(without("deleted").join("")).toBe(after);
        expect(tagsIn(without("inserted"))).toBe(findTags(before).length);
        expect(tagsIn(without("deleted"))).toBe(findTags(after).length);
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
