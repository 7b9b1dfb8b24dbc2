import fc from "fast-check";
import { expect, it, test } from "vitest";
import { judgeEffort, type Judgement } from "./judge-effort";
import { readExpression, type Expression } from "./read-expression";

test.each<[string, Judgement]>([
  ["korea", "fit"],
  ["\\w+ing", "fit"],
  ["foo.*bar", "fit"],
  [".*foo.*", "fit"],
  ["^foo.*bar.*baz", "fit"],
  ["(\\w+) dan (\\w+)", "fit"],
  ["(\\w+)\\s+(\\w+)", "fit"],
  ["\\d{1,3}(?:\\.\\d{3})*(?:,\\d+)?", "fit"],
  ["(?<=\\d),(?=\\d{3})", "fit"],
  ['[“"]([^”"]*)[”"]', "fit"],
  ["(?<day>\\d{1,2}) (?:Januari|Februari|Maret)", "fit"],
  ["a.{0,200}b", "fit"],
  ["(\\w+\\s)+$", "fit"],
  ["\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+", "fit"],
  ["(a+)+b", "slow"],
  ["(a*)*b", "slow"],
  ["(a|a)*b", "slow"],
  ["(a|ab|b)*c", "slow"],
  ["(\\w+\\s?)+$", "slow"],
  ["foo.*bar.*baz", "slow"],
  ["a?".repeat(14) + "a{14}", "slow"],
  ["(?:a{1,30}){1,30}b", "slow"],
  ["(.)\\1", "refers_back"],
  ["(?<x>.)\\k<x>", "refers_back"],
  ["(?=.*a)b", "looks_far"],
  ["(?:[a-z]{30}){12}", "too_large"],
])("%s is %s", (source, judgement) => {
  expect(() => new RegExp(source, "u")).not.toThrow();
  expect(judgeEffort(source, true)).toBe(judgement);
});

const atom = fc.constantFrom("a", "b", "[ab]", "[^a]", "a?", "b?");
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    atom,
    fc.tuple(tie("expression"), tie("expression")).map((parts) => parts.join("")),
    fc.tuple(tie("expression"), tie("expression")).map(([one, other]) => `(?:${one}|${other})`),
    fc
      .tuple(tie("expression"), fc.constantFrom("*", "+", "?", "{2}", "{1,3}"))
      .map(([of, count]) => `(?:${of})${count}`),
  ),
}));

it("calls fit only what takes no more than the square of a text", () => {
  const words = ["a", "b", "ab", "aab", "abb"];
  fc.assert(
    fc.property(expression, (source) => {
      if (judgeEffort(`${source}c`, false) !== "fit") return;
      const tree = readExpression(`${source}c`);
      for (const word of words) {
        const [short, long] = [40, 80].map((length) => stepsOfSearch(tree, word.repeat(length)));
        expect(long! / short!).toBeLessThan(5);
      }
    }),
    { numRuns: 400 },
  );
});

/** The steps of a search by backtracking through a whole text, which finds nothing. */
function stepsOfSearch(tree: Expression, text: string): number {
  let steps = 0;
  const run = (part: Expression, at: number, then: (at: number) => boolean): boolean => {
    if (++steps > 5_000_000) throw new Error("far too many steps");
    switch (part.kind) {
      case "character":
        return at < text.length && new RegExp(part.source, "u").test(text[at]!) && then(at + 1);
      case "assertion":
        throw new Error("not made here");
      case "sequence": {
        const from =
          (index: number) =>
          (place: number): boolean =>
            index === part.parts.length ? then(place) : run(part.parts[index]!, place, from(index + 1));
        return from(0)(at);
      }
      case "choice":
        return part.options.some((each) => run(each, at, then));
      case "repeat": {
        const again =
          (times: number) =>
          (place: number): boolean =>
            (times < part.most &&
              run(part.of, place, (end) => (end > place || times < part.least) && again(times + 1)(end))) ||
            (times >= part.least && then(place));
        return again(0)(at);
      }
    }
  };
  for (let start = 0; start <= text.length; start++) run(tree, start, () => true);
  return steps;
}
