import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTags, stripTags } from "@/lib/text/tags";
import { checkSegment } from "./check-segment";
import type { Finding } from "./finding";

function check(
  source: string,
  target: string,
  sourceLanguage = "id",
  targetLanguage = "en",
): readonly Finding[] {
  return checkSegment({ source, target, sourceLanguage, targetLanguage });
}

const kinds = (source: string, target: string) =>
  check(source, target).map((each) => `${each.check}:${each.fault}`);

describe("checkSegment", () => {
  it.each([
    ["Pada satu tahap terdapat 50.000 tentara.", "At one point there were 50,000 soldiers."],
    ["“Jadi, ini benar,” katanya pada 6 September 2022.", "“So this is true,” he said on September 6, 2022."],
    ["Harganya <b>Rp5,5 miliar</b>.", "It costs <b>Rp 5.5 billion</b>."],
    ["(KCNA via Reuters)", "(KCNA via Reuters)"],
    ["Ya.", "Yes, it is."],
    ["", ""],
  ])("has nothing to say about %s = %s", (source, target) => expect(kinds(source, target)).toEqual([]));

  it.each([
    ["Ada 5 orang.", "", ["empty:empty"]],
    ["Ada <b>5</b> orang.", " <b> </b>\n", ["empty:empty"]],
    ["Ada lima orang di sini.", " Ada lima orang  di sini.", ["same_as_source:same"]],
    [
      "Ada <b>50.000</b> orang",
      "There are  50.0 people.",
      ["tags:missing", "numbers:magnitude", "end_punctuation:added", "spaces:double"],
    ],
  ])("of %s, %j", (source, target, expected) => expect(kinds(source, target)).toEqual(expected));

  it("blocks only where the document would be damaged", () => {
    const errors = ["tags", "empty"];
    for (const [source, target] of [
      ["<b>a</b> 5", "a  6 (x"],
      ["a", ""],
      ["Ada lima orang di sini.", "Ada lima orang di sini."],
    ] as const) {
      for (const each of check(source, target)) {
        expect(each.severity === "error").toBe(errors.includes(each.check));
      }
    }
  });

  it("points into the tagged texts", () => {
    const source = "Ada <b>50.000</b> orang.";
    const target = "There <i>are</i> <b>50.0</b> people.";
    const found = check(source, target).find((each) => each.check === "numbers")!;
    expect(found.source.map((span) => source.slice(span.start, span.end))).toEqual(["50.000"]);
    expect(found.target.map((span) => target.slice(span.start, span.end))).toEqual(["50.0"]);
    expect(found.fix).toBe("There <i>are</i> <b>50,000</b> people.");
  });
});

const piece = fc.constantFrom(
  ..."<b>|</b>|<i>|</i>|the|The|a| |  |50.000|50,000|1.234,56|5,5|juta|million|twenty-five|5/8/1945|14.30|p.m.|“|”|\"|(|)|.|?|…|Kim|Jong|Kym|ke-45|'90s|\u200b|½|☂|😀|％|٥٠|G20|and|of|half|hundred|setengah".split(
    "|",
  ),
);
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));
const language = fc.constantFrom("id", "en", "de", "fr", "ar", "zh", "tr");
const pair = fc.record({ source: text, target: text, sourceLanguage: language, targetLanguage: language });

describe("laws", () => {
  it("spans lie in their texts, in order, and cut no pair of surrogates", () => {
    fc.assert(
      fc.property(pair, (given) => {
        for (const finding of checkSegment(given)) {
          for (const side of ["source", "target"] as const) {
            for (const { start, end } of finding[side]) {
              expect(0 <= start && start <= end && end <= given[side].length).toBe(true);
              expect(given[side].slice(start, end)).not.toMatch(/\p{Surrogate}/u);
            }
          }
        }
      }),
    );
  });

  it("what a value quotes is what its span cuts", () => {
    fc.assert(
      fc.property(pair, (given) => {
        for (const finding of checkSegment(given)) {
          if (finding.check !== "numbers" || !("target" in finding.values)) continue;
          const cut = finding.target.map(({ start, end }) => stripTags(given.target.slice(start, end)));
          expect(cut).toEqual([finding.values.target]);
        }
      }),
    );
  });

  it("keys are unique, and the same for the same pair", () => {
    fc.assert(
      fc.property(pair, (given) => {
        const keys = checkSegment(given).map((each) => each.key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(checkSegment(given).map((each) => each.key)).toEqual(keys);
      }),
    );
  });

  it("a fix leaves fewer faults of its kind, and every tag in its place unless tags are the fault", () => {
    fc.assert(
      fc.property(pair, (given) => {
        const findings = checkSegment(given);
        const count = (all: readonly Finding[], like: Finding) =>
          all.filter((each) => each.check === like.check && each.fault === like.fault).length;
        for (const finding of findings) {
          if (finding.fix === null) continue;
          const after = checkSegment({ ...given, target: finding.fix });
          expect([given, finding.fix, count(after, finding) < count(findings, finding)]).toEqual([
            given,
            finding.fix,
            true,
          ]);
          if (finding.check === "tags") continue;
          expect(findTags(finding.fix).map((tag) => tag.text)).toEqual(
            findTags(given.target).map((tag) => tag.text),
          );
        }
      }),
    );
  });

  it("a copy in the same language has nothing to say", () => {
    fc.assert(
      fc.property(text, language, (same, own) => {
        const given = { source: same, target: same, sourceLanguage: own, targetLanguage: own };
        expect(
          checkSegment(given).filter(
            (each) =>
              each.check !== "spaces" &&
              each.check !== "numbers" &&
              each.check !== "pairs" &&
              each.check !== "tags",
          ),
        ).toEqual([]);
      }),
    );
  });
});
