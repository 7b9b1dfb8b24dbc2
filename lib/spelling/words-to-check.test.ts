import fc from "fast-check";
import { expect, it } from "vitest";
import { wordsToCheck } from "./words-to-check";

it.each([
  ["plain words", "A red housse", "Rumah merah", ["red", "housse"]],
  ["names of the source", "Budi eats in Bandung", "Budi makan di Bandung", ["eats", "in"]],
  ["numbers and what holds them", "In 2024 the G20 met", "", ["In", "the", "met"]],
  ["acronyms", "The DPR voted", "", ["The", "voted"]],
  ["tags", 'Read <a href="https://x.org/wrod">the <b>book</b></a>', "", ["Read", "the", "book"]],
  ["apostrophes", "It doesn’t", "", ["It", "doesn’t"]],
  [
    "names of the source in the genitive",
    "Budi’s hat, Kim's cap, Ada’s car",
    "Budi, Kim",
    ["hat", "cap", "Ada’s", "car"],
  ],
  ["single letters", "A cat, a dog and I", "", ["cat", "dog", "and"]],
  ["scripts without capitals", "これは本です", "", ["これ", "です"]],
  [
    "addresses",
    "See https://exampl.org/berta?x=1, www.detk.com, detik.com or redksi@kantr.co.id now",
    "",
    ["See", "or", "now"],
  ],
  ["nothing", "", "Ada", []],
])("%s", (_, target, source, expected) => {
  const words = wordsToCheck(target, source, "en");
  expect(words.map(({ word }) => word)).toEqual(expected);
  for (const { word, span } of words) expect(target.slice(span.start, span.end)).toBe(word);
});

it("gives words in order, each at its place, whatever is typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string(), (target, source) => {
      let end = 0;
      for (const { word, span } of wordsToCheck(target, source, "en")) {
        expect(target.slice(span.start, span.end)).toBe(word);
        expect(span.start).toBeGreaterThanOrEqual(end);
        ({ end } = span);
      }
      expect(wordsToCheck(target, target, "en")).toEqual([]);
    }),
  );
});
