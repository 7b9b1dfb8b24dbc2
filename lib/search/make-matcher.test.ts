import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { makeMatcher, type Matcher, type Search, type SearchProblem } from "./make-matcher";

const plain = { isRegex: false, matchesCase: false, wholeWords: false };
const regex = { ...plain, isRegex: true };

function matcherOf(search: Search): Matcher {
  const made = makeMatcher(search);
  if (!made.ok) throw new Error(made.message);
  return made;
}

const found = (search: Search, text: string) =>
  matcherOf(search)
    .find(text)
    .map(({ start, end }) => text.slice(start, end));

describe("plain text", () => {
  test.each<[string, Partial<Search> & { query: string }, string, string[]]>([
    ["folds case", { query: "korea" }, "Korea dan KOREA", ["Korea", "KOREA"]],
    ["matches case", { query: "korea", matchesCase: true }, "Korea dan korea", ["korea"]],
    ["composes what is typed", { query: "cafe\u0301" }, "Café", ["Café"]],
    ["takes quotes for the same", { query: `"don't"` }, "He said “don’t”.", ["“don’t”"]],
    ["tells quotes apart with case", { query: '"', matchesCase: true }, '“a” "', ['"']],
    ["takes a no-break space for a space", { query: "50 km" }, "50\u00a0km", ["50\u00a0km"]],
    [
      "takes signs for themselves",
      { query: "a.b*(c)[d]{2}$^|\\/-" },
      "a.b*(c)[d]{2}$^|\\/-",
      ["a.b*(c)[d]{2}$^|\\/-"],
    ],
    ["does not overlap", { query: "aa" }, "aaaaa", ["aa", "aa"]],
    ["whole words", { query: "art", wholeWords: true }, "art, party art", ["art", "art"]],
    ["whole words beside marks", { query: "50%", wholeWords: true }, "50% 150% 50%a", ["50%", "50%"]],
    ["whole words after a sign outside the first plane", { query: "a", wholeWords: true }, "𝒳a 😀a", ["a"]],
    [
      "whole words of Japanese",
      { query: "東京", wholeWords: true, language: "ja" },
      "東京都と東京",
      ["東京", "東京"],
    ],
    [
      "whole words of Chinese, not half of one",
      { query: "京", wholeWords: true, language: "zh" },
      "北京是首都",
      [],
    ],
    ["i and İ in Turkish", { query: "istanbul", language: "tr" }, "İstanbul ISTANBUL", ["İstanbul"]],
    ["ı and I in Turkish", { query: "ısı", language: "tr-TR" }, "ISI isi", ["ISI"]],
    ["final sigma", { query: "ΣΟΦΌΣ", language: "el" }, "σοφός", ["σοφός"]],
    ["emoji", { query: "😀" }, "a😀b😀", ["😀", "😀"]],
    ["never within a tag", { query: "b" }, "<b>a b</b>", ["b"]],
    [
      "never the address of a link",
      { query: "padanan" },
      '<a href="https://padanan.example">Padanan</a>',
      ["Padanan"],
    ],
    ["across tags", { query: "Korea Utara" }, "di <b>Korea</b> Utara", ["Korea</b> Utara"]],
    ["beside tags, leaving them out", { query: "Utara" }, "<b>Korea <i>Utara</i></b>", ["Utara"]],
    ["as words are read, not as they are tagged", { query: "foo", wholeWords: true }, "<b>foo</b>bar", []],
  ])("%s", (_, search, text, expected) => {
    expect(found({ ...plain, ...search }, text)).toEqual(expected);
  });
});

describe("regular expressions", () => {
  test.each<[string, Partial<Search> & { query: string }, string, string[]]>([
    ["find", { query: "\\d+ (?:juta|miliar)" }, "10 juta, 2 Miliar", ["10 juta", "2 Miliar"]],
    ["match case", { query: "[A-Z]\\w+", matchesCase: true }, "Korea dan Utara", ["Korea", "Utara"]],
    ["skip empty matches", { query: "x*" }, "axxb😀x", ["xx", "x"]],
    ["take characters whole", { query: "^.$" }, "😀", ["😀"]],
    ["whole words, taking back letters", { query: "\\w+?", wholeWords: true }, "satu dua", ["satu", "dua"]],
    ["whole words of every alternative", { query: "a|ab", wholeWords: true }, "ab a cab", ["ab", "a"]],
    ["never within a tag", { query: "<|b" }, "<b>b < c</b>", ["b", "<"]],
    ["look at the text as it is read", { query: "\\bfoo\\b" }, "<b>foo</b>bar foo", ["foo"]],
  ])("%s", (_, search, text, expected) => {
    expect(found({ ...regex, ...search }, text)).toEqual(expected);
  });

  test.each<[Partial<Search> & { query: string }, SearchProblem, string]>([
    [{ query: "" }, "empty", "Type what to find."],
    [{ query: "(", isRegex: true }, "invalid", "This is not a regular expression: unterminated group."],
    [{ query: "a)(b", isRegex: true, wholeWords: true }, "invalid", "unmatched ')'"],
    [{ query: "\\q", isRegex: true }, "invalid", "This is not a regular expression: invalid escape."],
    [{ query: "(a+)+$", isRegex: true }, "slow", "could take very long"],
    [{ query: "(a)\\1", isRegex: true }, "refers_back", "refers back"],
    [{ query: "a".repeat(1001) }, "too_large", "too long"],
  ])("refuses %o", (search, problem, message) => {
    const made = makeMatcher({ ...plain, ...search });
    expect(made).toMatchObject({ ok: false, problem });
    expect(made.ok ? "" : made.message).toContain(message);
  });
});

const piece = fc.constantFrom("a", "A", "b", "'", "’", " ", "<b>", "</b>", "<", "😀", "é", ".", "*");
const someText = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(""));

it("finds with matching case what indexOf finds, where there are no tags", () => {
  fc.assert(
    fc.property(someText, someText, (text, query) => {
      fc.pre(query !== "" && !/<\/?b>/u.test(text));
      const starts: number[] = [];
      for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) {
        starts.push(at);
      }
      const spans = matcherOf({ ...plain, query, matchesCase: true }).find(text);
      expect(spans.map(({ start }) => start)).toEqual(starts);
    }),
  );
});

it("finds the same each time, in order, without overlap, never within a tag", () => {
  const search = fc.record({
    query: fc.constantFrom("a", "'", "b", "a b", "[ab]+", ".", "<"),
    isRegex: fc.boolean(),
    matchesCase: fc.boolean(),
    wholeWords: fc.boolean(),
  });
  fc.assert(
    fc.property(someText, search, (text, each) => {
      const matcher = matcherOf(each);
      const spans = matcher.find(text);
      expect(matcher.find(text)).toEqual(spans);
      expect(matcher.match(text).map(({ start, end }) => ({ start, end }))).toEqual(spans);
      expect(matcher.isIn(text)).toBe(spans.length > 0);
      let last = 0;
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).not.toMatch(/^<\/?b>|<\/?b>$/u);
        last = end;
      }
    }),
  );
});
