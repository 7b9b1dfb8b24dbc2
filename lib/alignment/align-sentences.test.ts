import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignSentences, type Bead } from "./align-sentences";
import { cases } from "./testing/cases";

const indonesian = { sourceLanguage: "id", targetLanguage: "en" };
const shapeOf = (beads: readonly Bead[]) => beads.map(({ source, target }) => [source, target]);

describe("alignSentences", () => {
  it.each(cases)("$name", ({ source, target, languages, beads }) => {
    const [sourceLanguage, targetLanguage] = languages;
    expect(shapeOf(alignSentences(source, target, { sourceLanguage, targetLanguage }))).toEqual(beads);
  });

  it("passes over tags", () => {
    for (const { source, target, languages, beads } of cases) {
      const [sourceLanguage, targetLanguage] = languages;
      const wrapped = source.map((text) => `<a href="https://a.example/one two three four">${text}</a>`);
      expect(shapeOf(alignSentences(wrapped, target, { sourceLanguage, targetLanguage }))).toEqual(beads);
    }
  });

  it("puts every sentence into one bead, in order, for any text", () => {
    const unit = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "",
        " ",
        "\ud83d",
        "\udc00x",
        "👩‍👩‍👧",
        "Apa kabar?",
        "50.000 orang",
        "50,000 people",
        "北京",
        "\0",
      ),
    );
    const text = fc.array(unit, { maxLength: 14 });
    const language = fc.constantFrom("id", "en", "de", "ja", "xx", "", "not a tag");
    fc.assert(
      fc.property(text, text, language, language, (source, target, sourceLanguage, targetLanguage) => {
        const beads = alignSentences(source, target, { sourceLanguage, targetLanguage });
        expect(beads.flatMap((bead) => bead.source)).toEqual(source.map((_, at) => at));
        expect(beads.flatMap((bead) => bead.target)).toEqual(target.map((_, at) => at));
        for (const { source, target, confidence } of beads) {
          expect(source.length + target.length).toBeGreaterThan(0);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("covers texts of very unequal length", () => {
    const long = Array.from({ length: 3000 }, (_, at) => `Kalimat nomor ${at}.`);
    for (const [source, target] of [
      [long, ["One."]],
      [["Satu."], long],
      [long, []],
      [long, long.slice(2900)],
    ] as const) {
      const beads = alignSentences(source, target, indonesian);
      expect(beads.flatMap((bead) => bead.source)).toHaveLength(source.length);
      expect(beads.flatMap((bead) => bead.target)).toHaveLength(target.length);
    }
  });

  it("aligns a text with itself one by one, and is sure of it", () => {
    const words = [
      "gunung",
      "sungai",
      "penduduk",
      "menteri",
      "gempa",
      "pasar",
      "kapal",
      "hakim",
      "1998",
      "Jakarta",
    ];
    const sentence = fc
      .array(fc.constantFrom(...words), { minLength: 5, maxLength: 12 })
      .map((chosen) => chosen.join(" "));
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { minLength: 3, maxLength: 20 }), (sentences) => {
        const beads = alignSentences(sentences, sentences, { sourceLanguage: "id", targetLanguage: "id" });
        expect(shapeOf(beads)).toEqual(sentences.map((_, at) => [[at], [at]]));
        const mean = beads.reduce((sum, { confidence }) => sum + confidence, 0) / beads.length;
        expect(mean).toBeGreaterThan(0.9);
      }),
      { numRuns: 50 },
    );
  });

  it.each(cases)(
    "finds the same pairs from the other side: $name",
    ({ source, target, languages, beads }) => {
      const [targetLanguage, sourceLanguage] = languages;
      const turned = alignSentences(target, source, { sourceLanguage, targetLanguage });
      expect(new Set(turned.map((bead) => JSON.stringify([bead.source, bead.target])))).toEqual(
        new Set(beads.map(([from, to]) => JSON.stringify([to, from]))),
      );
    },
  );

  it.each([
    {
      middle: "first",
      target: ["Water falls near old stones. Leaves turn.", "Birds eat seeds."],
      at: [0, 1],
    },
    {
      middle: "second",
      target: ["Water falls near.", "Birds eat seeds. Old stones leaves turn."],
      at: [1, 2],
    },
  ])("listens to the project's own words: the middle belongs to the $middle", ({ target, at }) => {
    const source = ["Hoti grum vask.", "Elno prit bliv tolk.", "Sarn meru jast."];
    const lexicon = [
      ["hoti", "water"],
      ["grum", "falls"],
      ["vask", "near"],
      ["elno", "old"],
      ["prit", "stones"],
      ["bliv", "leaves"],
      ["tolk", "turn"],
      ["sarn", "birds"],
      ["meru", "eat"],
      ["jast", "seeds"],
    ] as const;
    const languages = { sourceLanguage: "xx", targetLanguage: "en" };
    const beads = alignSentences(source, target, { ...languages, lexicon });
    expect(beads.find((bead) => bead.source.includes(1))?.source).toEqual(at);
  });
});
