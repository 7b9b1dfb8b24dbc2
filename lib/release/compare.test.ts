import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareFlow } from "./compare-flow";
import { comparePieces, type Piece } from "./compare-pieces";
import { inOrder } from "./in-order";

const words = (text: string): Piece => ({ segment: null, text, links: [] });
const own = (number: number, text: string): Piece => ({
  segment: { number, side: "target" },
  text,
  links: [],
});
const page = [words("Title"), own(1, "One two."), words("2"), own(2, "Three  four."), words("End")];

describe("compareFlow", () => {
  const flow = (text: string) =>
    compareFlow(page, [words(text)]).map((each) => ("segment" in each ? each.segment : each.kind));
  it.each<[string, string, (number | string | null)[]]>([
    ["nothing", "Title One  two.\n2 Three four. End", []],
    ["a letter changed", "Title One tvo. 2 Three four. End", [1]],
    ["a letter added at the end", "Title One two.. 2 Three four. End", [1]],
    ["a gap closed", "Title One two. 2 Threefour. End", [2]],
    ["both segments", "Title One two! 2 three four. End", [1, "surroundings", 2]],
    ["a word of the frame", "Tittle One two. 2 Three four. End", ["surroundings"]],
  ])("finds %s", (_, text, expected) => {
    expect(flow(text)).toEqual(expected);
  });
});

describe("comparePieces", () => {
  it("names exactly the segment in which one character was changed", () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (all, place, character) => {
        const expected = all.map((text, at) => own(at + 1, text));
        const at = place % all.length;
        const text = all[at]!.slice(0, -1) + character;
        const found = expected.map((piece, index) => (index === at ? { ...piece, text } : piece));
        const alterations = comparePieces(expected, found, false);
        expect(alterations.map((each) => "segment" in each && each.segment)).toEqual(
          text === all[at] ? [] : [at + 1],
        );
      }),
    );
  });

  it("takes white space in the words around for a gap, and in a segment for what it is", () => {
    const found = [words(" Title "), own(1, "One  two."), words("2"), own(2, "Three  four."), words("\nEnd")];
    expect(comparePieces(page, found, false)).toMatchObject([{ kind: "text_changed", segment: 1 }]);
    expect(comparePieces(page, found, true)).toEqual([]);
  });
});

describe("inOrder", () => {
  it("keeps the longest rising run", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50), { maxLength: 9 }), (numbers) => {
        const kept = [...inOrder(numbers)].toSorted((a, b) => a - b).map((place) => numbers[place]!);
        expect(kept).toEqual(kept.toSorted((a, b) => a - b));
        const longest = numbers.reduce<number[]>((best, number, at) => {
          best.push(
            1 + Math.max(0, ...numbers.slice(0, at).map((each, i) => (each < number ? best[i]! : 0))),
          );
          return best;
        }, []);
        expect(kept).toHaveLength(Math.max(0, ...longest));
      }),
    );
  });
});
