import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proposeCorrection } from "./likeness";
import { matchSegments, type Match } from "./match-segments";

const segmentsOf = (texts: readonly string[]) => texts.map((text, at) => ({ id: `${at}`, text }));

/** In the order of the new article, removed ones last: the kind with the old ids and the new places. */
function told(matches: readonly Match[]): string[] {
  const words = matches.map((match) => {
    const ids = "id" in match ? match.id : "ids" in match ? match.ids.join("+") : "";
    const places = match.kind === "removed" ? [] : [match.incoming].flat();
    return { at: places[0] ?? Infinity, text: `${match.kind} ${ids}>${places.join("+")}` };
  });
  return words.toSorted((a, b) => a.at - b.at).map(({ text }) => text);
}

describe("matchSegments", () => {
  it.each<[string, string[], string[], string[]]>([
    ["the same article", ["A b.", "C d."], ["A b.", "C d."], ["kept 0>0", "kept 1>1"]],
    ["nothing there", [], ["A b."], ["added >0"]],
    ["all gone", ["A b."], [], ["removed 0>"]],
    [
      "one changed, one added, one removed",
      ["Kremlin diam.", "Dia pergi ke Moskow kemarin.", "Hapus ini semua."],
      ["Kremlin diam.", "Baru sekali, benar.", "Dia pergi ke Kiev kemarin."],
      ["kept 0>0", "added >1", "changed 1>2", "removed 2>"],
    ],
    [
      "moved",
      ["Satu a.", "Dua b.", "Tiga c."],
      ["Tiga c.", "Satu a.", "Dua b."],
      ["moved 2>0", "kept 0>1", "kept 1>2"],
    ],
    [
      "repeated in order",
      ["X.", "X.", "Y z."],
      ["X.", "X.", "X.", "Y z."],
      ["kept 0>0", "kept 1>1", "added >2", "kept 2>3"],
    ],
    ["one is two now", ["Satu dua. Tiga empat."], ["Satu dua.", "Tiga empat."], ["divided 0>0+1"]],
    ["two are one now", ["Satu dua.", "Tiga empat."], ["Satu dua. Tiga empat."], ["divided 0+1>0"]],
  ])("%s", (_, old, now, expected) => {
    expect(told(matchSegments(segmentsOf(old), now))).toEqual(expected);
  });

  it("brings a retired segment back where its text is there again", () => {
    const matches = matchSegments(segmentsOf(["A."]), ["A.", "Old text."], [{ id: "r", text: "Old text." }]);
    expect(told(matches)).toEqual(["kept 0>0", "returned r>1"]);
  });

  const texts = fc.array(
    fc.constantFrom("X.", "Satu dua tiga.", "Satu dua empat.", "A b. C d.", "A b.", "C d.", "50.000 orang"),
    {
      maxLength: 12,
    },
  );

  it("puts every segment and every sentence into exactly one match", () => {
    fc.assert(
      fc.property(texts, texts, (old, now) => {
        const matches = matchSegments(segmentsOf(old), now);
        const ids = matches.flatMap((match) =>
          "id" in match ? [match.id] : "ids" in match ? match.ids : [],
        );
        const places = matches.flatMap((match) => (match.kind === "removed" ? [] : [match.incoming].flat()));
        expect(ids.toSorted()).toEqual(
          segmentsOf(old)
            .map(({ id }) => id)
            .toSorted(),
        );
        expect(places.toSorted((a, b) => a - b)).toEqual(now.map((_, at) => at));
        for (const match of matches) {
          if (match.kind === "kept" || match.kind === "moved") {
            expect(now[match.incoming]).toBe(old[+match.id]);
          }
        }
      }),
    );
  });

  it("keeps everything of an article that is the same", () => {
    fc.assert(
      fc.property(texts, (old) => {
        expect(matchSegments(segmentsOf(old), old).every(({ kind }) => kind === "kept")).toBe(true);
      }),
    );
  });
});

describe("proposeCorrection", () => {
  it.each([
    ["Kremlin diam.", "Kremlin diam!", "typo"],
    ["kremlin diam", "Kremlin diam", "typo"],
    ["Ia mengatkan itu.", "Ia mengatakan itu.", "typo"],
    ["Ia di rumah.", "Ia dirumah.", "typo"],
    ["Ia datang.", 'Ia <b>datang</b>. <a href="https://a.example/1">', "typo"],
    ["50.000 orang", "60.000 orang", "meaning"],
    ["kata Putin kemarin", "kata Kim kemarin", "meaning"],
    ["kata Sholgu kemarin", "kata Shoigu kemarin", "meaning"],
    ["Ia datang.", "Ia tidak datang.", "meaning"],
  ])("%s → %s: %s", (before, after, expected) => {
    expect(proposeCorrection(before, after)).toBe(expected);
  });
});
