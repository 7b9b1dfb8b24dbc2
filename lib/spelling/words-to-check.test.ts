import { expect, it } from "vitest";
import { wordsToCheck } from "./words-to-check";

it.each([
  ["plain words", "A red housse", "Rumah merah", ["A", "red", "housse"]],
  ["names of the source", "Budi eats in Bandung", "Budi makan di Bandung", ["eats", "in"]],
  ["numbers and what holds them", "In 2024 the G20 met", "", ["In", "the", "met"]],
  ["acronyms", "The DPR voted", "", ["The", "voted"]],
  ["tags", 'Read <a href="https://x.org/wrod">the <b>book</b></a>', "", ["Read", "the", "book"]],
  ["apostrophes", "It doesn’t", "", ["It", "doesn’t"]],
  ["nothing", "", "Ada", []],
])("%s", (_, target, source, expected) => {
  const words = wordsToCheck(target, source, "en");
  expect(words.map(({ word }) => word)).toEqual(expected);
  for (const { word, span } of words) expect(target.slice(span.start, span.end)).toBe(word);
});
