import fc from "fast-check";
import { expect, test } from "vitest";
import { buildAutomaton } from "./patterns/automaton";
import { findMatches, placesOf } from "./patterns/find-matches";
import { parsePattern } from "./patterns/parse-pattern";
import { PatternRefusal } from "./patterns/pattern-refusal";
import { prepareOwnRules, type OwnRule } from "./own-rules";
import { splitSentences } from "./split-sentences";

const split = (text: string, rules: readonly OwnRule[], replaces = false) =>
  splitSentences(text, "id", prepareOwnRules(rules, replaces).ready).map(({ start, end }) =>
    text.slice(start, end),
  );

test.each<[string, OwnRule[], boolean, string[]]>([
  [
    "Lihat Kpts. Menteri. Ia setuju.",
    [{ breaks: false, before: "\\bKpts\\.", after: "\\s" }],
    false,
    ["Lihat Kpts. Menteri.", "Ia setuju."],
  ],
  ["satu; dua; tiga", [{ breaks: true, before: ";", after: "\\s" }], false, ["satu;", "dua;", "tiga"]],
  ["Satu. Dua; tiga", [{ breaks: true, before: ";", after: "\\s" }], true, ["Satu. Dua;", "tiga"]],
  ["a|b", [{ breaks: true, before: "\\|", after: "" }], true, ["a|", "b"]],
  [
    "Dr. A. Dr. B.",
    [
      { breaks: false, before: "Dr\\.", after: "" },
      { breaks: true, before: "\\.", after: "\\s" },
    ],
    true,
    ["Dr. A.", "Dr. B."],
  ],
])("%s", (text, rules, replaces, wanted) => expect(split(text, rules, replaces)).toEqual(wanted));

test.each([
  "(?=a)",
  "(?<!a)",
  "(a)\\1",
  "a{1001,1000}",
  "((a{999}){999}){999}",
  "(",
  "[",
  "*",
  "\\p{Nix}",
  "(".repeat(200),
])("refuses %s with a reason", (before) => {
  const { ready, refused } = prepareOwnRules([{ breaks: true, before, after: "" }]);
  expect(ready.rules).toEqual([]);
  expect(refused[0]!.refusal.message).not.toBe("");
});

test.each(["(a+)+$", "(a|a)*b", "(.*)*\\.", "(a?){50}a{50}", "([ab]*a){20}"])(
  "%s cannot be made to hang",
  (before) => {
    const text = "a".repeat(100_000);
    const start = performance.now();
    split(text, [{ breaks: true, before, after: "\\s" }]);
    expect(performance.now() - start).toBeLessThan(5_000);
  },
);

const atom = fc.constantFrom(
  "a",
  "b",
  ".",
  "[ab]",
  "[^a]",
  "\\w",
  "\\s",
  "\\b",
  "^",
  "$",
  "\\.",
  "😀",
  "(?i:B)",
);
const anyPattern = fc.letrec<{ all: string }>((tie) => ({
  all: fc.oneof(
    { depthSize: "small" },
    atom,
    fc.tuple(tie("all"), tie("all")).map(([left, right]) => left + right),
    fc.tuple(tie("all"), tie("all")).map(([left, right]) => `(?:${left}|${right})`),
    fc
      .tuple(tie("all"), fc.constantFrom("*", "+", "?", "{2}", "{1,3}", "{0,}"))
      .map(([of, count]) => `(?:${of})${count}`),
  ),
})).all;
const anyText = fc.string({ unit: fc.constantFrom("a", "b", "B", ".", " ", "\n", "😀"), maxLength: 8 });

test("finds exactly the places that the platform's own expressions find", () => {
  fc.assert(
    fc.property(anyPattern, anyText, (pattern, text) => {
      const characters = Array.from(text);
      let ends: Uint8Array;
      let starts: Uint8Array;
      try {
        const tree = parsePattern(pattern);
        ends = findMatches(buildAutomaton(tree, false), characters, placesOf(characters, false));
        const reversed = characters.toReversed();
        starts = findMatches(buildAutomaton(tree, true), reversed, placesOf(reversed, true));
      } catch (error) {
        if (error instanceof PatternRefusal) return;
        throw error;
      }
      const own = pattern.replaceAll("(?i:B)", "[bB]");
      for (let at = 0; at <= characters.length; at++) {
        const offset = characters.slice(0, at).join("").length;
        const isEnd = new RegExp(`(?<=${own})`, "uy");
        const isBegin = new RegExp(`(?=${own})`, "uy");
        isEnd.lastIndex = isBegin.lastIndex = offset;
        expect([at, ends[at] === 1]).toEqual([at, isEnd.test(text)]);
        expect([at, starts[characters.length - at] === 1]).toEqual([at, isBegin.test(text)]);
      }
    }),
    { numRuns: 2000 },
  );
});
