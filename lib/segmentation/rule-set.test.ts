import { describe, expect, test } from "vitest";
import { anyLanguage, fitsLanguage, languagesMeant, patternOfLanguage } from "./language-pattern";
import { prepareOwnRules } from "./own-rules";
import { EffortSpent } from "./patterns/effort";
import { findFaults, readyRulesFor, rulesFor, type RuleSet } from "./rule-set";
import { splitSentences } from "./split-sentences";

const set: RuleSet = {
  replaces: false,
  cascades: true,
  lists: [
    {
      name: "Indonesia",
      languages: "[Ii][Dd].*",
      rules: [{ breaks: false, before: "Drs?\\.", after: "\\s" }],
    },
    { name: "Semua", languages: ".*", rules: [{ breaks: true, before: ";", after: "" }] },
  ],
};

describe("which rules a language has", () => {
  test.each([
    ["id", true, 2],
    ["id-ID", true, 2],
    ["en", true, 1],
    ["id", false, 1],
    ["en", false, 1],
  ])("%s, cascading %s: %i", (language, cascades, count) => {
    expect(rulesFor({ ...set, cascades }, language)).toHaveLength(count);
  });

  test("a language without any is left to the built-in ones", () => {
    expect(readyRulesFor({ ...set, lists: set.lists.slice(0, 1) }, "en")).toBeUndefined();
  });
});

test.each([
  ["id", "id", true],
  ["id", "ID-id", true],
  ["id", "idx", false],
  ["pt-BR", "pt-BR", true],
  ["pt-BR", "pt", false],
  ["sr-Latn", "sr-Latn-RS", true],
  ["es-419", "es-419", true],
])("the pattern of %s and %s: %s", (tag, language, isFit) => {
  expect(fitsLanguage(patternOfLanguage(tag), language)).toBe(isFit);
  expect(languagesMeant(patternOfLanguage(tag))).toEqual({ kind: "tags", tags: [tag] });
});

test.each([
  [anyLanguage, { kind: "all" }],
  ["(EN|en).*", { kind: "tags", tags: ["en"] }],
  ["[Ii][Dd].*", { kind: "tags", tags: ["id"] }],
  ["(SV|sv).*|(LT|lt).*|(AST|ast).*", { kind: "tags", tags: ["sv", "lt", "ast"] }],
  ["id|ms", { kind: "tags", tags: ["id", "ms"] }],
  ["(EN|de).*", { kind: "pattern" }],
  ["[Ii][Dx].*", { kind: "pattern" }],
  ["[Kk]([Hh]?)[Mm].*", { kind: "pattern" }],
  ["[a-z]{2,3}_one", { kind: "pattern" }],
  ["", { kind: "pattern" }],
  ["|", { kind: "pattern" }],
])("%s means %j", (pattern, meant) => expect(languagesMeant(pattern)).toEqual(meant));

test("a pattern written as older tools write tags fits those of today", () => {
  expect(fitsLanguage("en_US", "en-US")).toBe(true);
  expect(fitsLanguage("(", "en")).toBe(false);
});

test("every fault is told with its place", () => {
  const faulty: RuleSet = {
    ...set,
    lists: [
      ...set.lists,
      {
        name: "A",
        languages: "(",
        rules: [
          { breaks: true, before: "", after: "" },
          { breaks: true, before: "", after: "x\\q" },
          { breaks: true, before: "fine", after: "" },
        ],
      },
    ],
  };
  expect(findFaults(set)).toEqual([]);
  expect(findFaults(faulty)).toEqual([
    {
      ...{ list: 2, rule: null, side: "languages", fault: "unclosed", sign: "", at: null },
      message: "A bracket never closes.",
    },
    {
      ...{ list: 2, rule: 0, side: "both", fault: "shapeless", sign: "", at: null },
      message: "Say what stands before or after the place.",
    },
    {
      ...{ list: 2, rule: 1, side: "after", fault: "unknown_escape", sign: "\\q", at: 3 },
      message: "“\\q” is not known (character 3).",
    },
  ]);
});

describe("work is bounded", () => {
  test("of rules on one article, however many blocks it has", () => {
    const rules = [{ breaks: true, before: "(a|b)*a(a|b){200}", after: "" }];
    const { ready } = prepareOwnRules(rules, false, 100_000);
    const text = "abbabaab".repeat(50);
    const start = performance.now();
    expect(() => {
      for (let block = 0; block < 10_000; block++) splitSentences(text, "id", ready);
    }).toThrow(EffortSpent);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test("and rules as in use come nowhere near it", () => {
    const rules = Array.from({ length: 200 }, (_, at) => ({
      breaks: false,
      before: `\\b[Kk]ata${at}\\.`,
      after: "\\s+\\p{Ll}",
    }));
    const text = "Kata7. lalu yang lain. Selesai sudah. ".repeat(400);
    expect(splitSentences(text, "id", prepareOwnRules(rules).ready)).toHaveLength(800);
  });

  test("of making ready, whatever the patterns", () => {
    const rules = Array.from({ length: 5_000 }, () => ({ breaks: true, before: "(a{90}){40}", after: "" }));
    const { ready, refused } = prepareOwnRules(rules);
    expect(ready.rules.length).toBeLessThan(100);
    expect(refused.at(-1)!.refusal.fault).toBe("all_too_large");
  });
});
