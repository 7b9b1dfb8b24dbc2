import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTags, stripTags } from "@/lib/text/tags";
import { cutText, isCharacterBorder } from "./cut-text";
import { carrySpan, mapPieces } from "./map-pieces";
import { joinParts, partsOf } from "./parts";

const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.constantFrom("<b>Dia pergi.</b> Dia pulang.", 'a <a href="b c">d</a>', "<i>a</i>"),
  fc.constantFrom("Dia pergi. Dia pulang.", "a  b\n c", "👩‍👩‍👧 é x", " \t", "第一句。第二句。"),
);

describe("cutText", () => {
  it.each([
    ["One. Two.", 4, ["One.", " ", "Two."]],
    ["One. Two.", 5, ["One.", " ", "Two."]],
    ["One. \n Two.", 6, ["One.", " \n ", "Two."]],
    ["第一句。第二句。", 4, ["第一句。", "", "第二句。"]],
    ["unbroken", 2, ["un", "", "broken"]],
    ["<b>One.</b> Two.", 7, ["<b>One.</b>", " ", "Two."]],
    ["<b>One.</b> Two.", 9, ["<b>One.</b>", " ", "Two."]],
    ["One. <b>Two.</b>", 7, ["One.", " ", "<b>Two.</b>"]],
    ["<b>One. Two.</b>", 7, ["<b>One.", " ", "Two.</b>"]],
  ])("%j at %i", (text, offset, expected) => {
    const cut = cutText(text, offset);
    expect(cut.ok && [cut.parts[0].text, cut.parts[0].gap, cut.parts[1].text]).toEqual(expected);
  });

  it.each([
    ["One.", 0, "nothing_on_one_side"],
    ["One.", 4, "nothing_on_one_side"],
    ["One. ", 4, "nothing_on_one_side"],
    [" x", 1, "nothing_on_one_side"],
    ["a👩‍👩‍👧b", 2, "inside_a_character"],
    ["ae\u0301b", 2, "inside_a_character"],
    ["", 0, "nothing_on_one_side"],
    ["<b>One.</b>", 3, "nothing_on_one_side"],
    ["<b>One.</b>", 9, "nothing_on_one_side"],
  ])("%j at %i is refused: %s", (text, offset, refusal) => {
    expect(cutText(text, offset)).toEqual({ ok: false, refusal });
  });

  it("loses nothing, wherever it cuts", () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), (text, offset) => {
        const cut = cutText(text, offset);
        if (!cut.ok) return;
        expect(joinParts(cut.parts)).toBe(text);
        expect(cut.parts.every((part) => stripTags(part.text).trim() !== "")).toBe(true);
        const tags = cut.parts.flatMap((part) => findTags(part.text).map((tag) => tag.text));
        expect(tags).toEqual(findTags(text).map((tag) => tag.text));
        expect(cut.parts[0].gap.trim()).toBe("");
      }),
    );
  });

  it("knows the borders of what people see as one character", () => {
    expect([0, 1, 2, 3].map((offset) => isCharacterBorder("xe\u0301", offset))).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });
});

describe("partsOf", () => {
  it.each([
    [["a", "b"], "a b"],
    [["", "b"], "b"],
    [["a", ""], "a"],
    [["a", "", "b"], "a b"],
    [["", ""], ""],
  ])("%j joins to %j", (texts, whole) => {
    expect(joinParts(partsOf(texts, " "))).toBe(whole);
  });
});

describe("mapPieces and carrySpan", () => {
  const whole = "One. Two. Three.";
  const one = [whole];
  const three = ["One.", "Two.", "Three."];

  it.each<[number, number, (string | number)[][]]>([
    [0, 3, [[0, "One"]]],
    [5, 9, [[1, "Two."]]],
    [
      2,
      7,
      [
        [0, "e."],
        [1, "Tw"],
      ],
    ],
    [4, 5, []],
    [
      0,
      16,
      [
        [0, "One."],
        [1, "Two."],
        [2, "Three."],
      ],
    ],
  ])("a split carries %i–%i", (start, end, expected) => {
    const carried = carrySpan(mapPieces(one, three), 0, { start, end });
    expect(carried.map(({ child, ...span }) => [child, three[child]!.slice(span.start, span.end)])).toEqual(
      expected,
    );
  });

  it("a merge carries each part's span to its place in the whole", () => {
    const pieces = mapPieces(three, one);
    expect(carrySpan(pieces, 1, { start: 0, end: 3 })).toEqual([{ child: 0, start: 5, end: 8 }]);
  });

  it("goes from any cut to any other, white space aside", () => {
    const pieces = mapPieces(["a b", "c d e"], ["a", "b  c d", "e"]);
    expect(pieces).toEqual([
      { parent: 0, parentStart: 0, child: 0, childStart: 0, length: 1 },
      { parent: 0, parentStart: 2, child: 1, childStart: 0, length: 1 },
      { parent: 1, parentStart: 0, child: 1, childStart: 3, length: 3 },
      { parent: 1, parentStart: 4, child: 2, childStart: 0, length: 1 },
    ]);
  });

  it("carries a span there and back to where it was, white space aside", () => {
    const ink = (text: string) => text.replaceAll(/\s/g, "");
    fc.assert(
      fc.property(
        anyText,
        fc.array(fc.nat(40), { maxLength: 4 }),
        fc.nat(30),
        fc.nat(30),
        (text, cuts, a, b) => {
          const borders = [...new Set(cuts.filter((cut) => cut > 0 && cut < text.length))].sort(
            (x, y) => x - y,
          );
          const parts = [0, ...borders].map((start, at) => text.slice(start, borders[at] ?? text.length));
          const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
          const there = carrySpan(mapPieces([text], parts), 0, { start, end });
          const back = mapPieces(parts, [text]);
          const spans = there.flatMap(({ child, ...span }) => carrySpan(back, child, span));
          expect(spans.map((span) => ink(text.slice(span.start, span.end))).join("")).toBe(
            ink(text.slice(start, end)),
          );
        },
      ),
    );
  });

  it.each([[["One."]], [["One. Two. Three!"]], [[]]])(
    "says so where text is not conserved: %j",
    (children) => {
      expect(() => mapPieces(one, children)).toThrow("conserved");
    },
  );
});
