import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { suggestCut } from "./suggest-cut";

const idEn = { sourceLanguage: "id", targetLanguage: "en" };

describe("suggestCut", () => {
  it.each([
    [
      ["Dia tiba di Moskow pada hari Senin.", "Peskov menolak berkomentar."],
      "He arrived in Moscow on Monday. | Peskov declined to comment.",
    ],
    [
      ["Presiden Putin bertemu Kim Jong Un", "sedangkan 50.000 tentara menunggu di perbatasan."],
      "President Putin met Kim Jong Un, | while 50,000 troops waited at the border.",
    ],
    [
      ["“Tidak ada yang perlu dikatakan,” kata Dmitry Peskov.", "Dia menambahkan bahwa 12 orang tewas."],
      "“There is nothing to say,” said Dmitry Peskov. | He added that 12 people had died.",
    ],
    [
      ["<b>Dia tiba di Moskow pada hari Senin.</b>", "Peskov <i>menolak</i> berkomentar."],
      '<b>He arrived in <a href="https://a.example/x y">Moscow</a> on Monday.</b> | <i>Peskov</i> declined to comment.',
    ],
  ] as const)("%j", (source, marked) => {
    const target = marked.replace(" | ", " ");
    const offset = suggestCut([...source] as [string, string], target, idEn);
    expect(offset === null ? null : [target.slice(0, offset).trim(), target.slice(offset).trim()]).toEqual(
      marked.split(" | "),
    );
  });

  it.each([
    [["Satu.", "Dua."], "One"],
    [["Satu.", "Dua."], ""],
  ] as const)("leaves %j, %j whole", (source, target) => {
    expect(suggestCut([...source] as [string, string], target, idEn)).toBeNull();
  });

  it("gives a place within the text with words on both sides, or none", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.string({ maxLength: 40 }),
        fc.string({ maxLength: 60 }),
        (a, b, target) => {
          const offset = suggestCut([a, b], target, idEn);
          if (offset === null) return;
          expect(target.slice(0, offset).trim()).not.toBe("");
          expect(target.slice(offset).trim()).not.toBe("");
        },
      ),
      { numRuns: 50 },
    );
  });
});
