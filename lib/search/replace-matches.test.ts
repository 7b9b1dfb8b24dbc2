import fc from "fast-check";
import { expect, it, test } from "vitest";
import { makeMatcher, type Matcher, type Search } from "./make-matcher";
import { replaceMatches, type ReplaceOptions } from "./replace-matches";

const plain = { isRegex: false, matchesCase: false, wholeWords: false };

function matcherOf(search: Partial<Search> & { query: string }): Matcher {
  const made = makeMatcher({ ...plain, ...search });
  if (!made.ok) throw new Error(made.message);
  return made;
}

test.each<[string, Partial<Search> & { query: string }, string, string, string, ReplaceOptions?]>([
  ["every match", { query: "a" }, "b", "banana", "bbnbnb"],
  ["plain text as written", { query: "a" }, "$&$1", "a", "$&$1"],
  ["nothing in its place", { query: " sangat" }, "", "Ia sangat lelah", "Ia lelah"],
  ["groups", { query: "(\\d+)\\.(\\d+)", isRegex: true }, "$1,$2", "50.000", "50,000"],
  ["the whole, a dollar, a name", { query: "(?<n>\\d+)", isRegex: true }, "$$$&=$<n>", "5", "$5=5"],
  ["groups beyond nine", { query: "(a)(b)", isRegex: true }, "$2$12$3$0", "ab", "ba2$3$0"],
  ["groups that took no part", { query: "(a)|b", isRegex: true }, "[$1]", "ab", "[a][]"],
  ["names that do not exist", { query: "a", isRegex: true }, "$<n>$<toString>", "a", "$<n>$<toString>"],
  [
    "an initial capital",
    { query: "rumah" },
    "gedung",
    "Rumah, rumah",
    "Gedung, gedung",
    { keepsCapital: true },
  ],
  ["an initial of Turkish", { query: "ev", language: "tr" }, "iş", "Ev", "İş", { keepsCapital: true }],
  ["the case as typed", { query: "rumah" }, "gedung", "Rumah", "gedung"],
  ["what composes", { query: "x" }, "\u0301", "ex", "é"],
  ["within tags", { query: "utara" }, "Selatan", "<b>Korea <i>Utara</i></b>", "<b>Korea <i>Selatan</i></b>"],
  ["nothing across tags", { query: "a b" }, "c", "<i>a</i> b, a b", "<i>a</i> b, c"],
])("replaces %s", (_, search, replacement, text, expected, options) => {
  expect(replaceMatches(text, matcherOf(search), replacement, options).text).toBe(expected);
});

it("says how many it replaced and how many it left", () => {
  expect(replaceMatches("<i>a</i> b, a b", matcherOf({ query: "a b" }), "c")).toMatchObject({
    replaced: 1,
    left: 1,
  });
});

it("changes nothing where what was found is put back, and finds nothing where it was taken away", () => {
  const text = fc.array(fc.constantFrom("a", "B", "b", " ", "<b>", "</b>", "😀"), { maxLength: 20 });
  fc.assert(
    fc.property(text, (parts) => {
      const stored = parts.join("");
      const some = matcherOf({ query: "[ab]+", isRegex: true });
      expect(replaceMatches(stored, some, "$&").text).toBe(stored);
      const taken = replaceMatches(stored, matcherOf({ query: "a" }), "");
      expect(taken.text).toBe(stored.replaceAll("a", ""));
      expect(taken.replaced).toBe(parts.filter((part) => part === "a").length);
    }),
  );
});
