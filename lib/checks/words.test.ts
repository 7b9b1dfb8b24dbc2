import { describe, expect, it } from "vitest";
import { checkLength } from "./length";
import { checkNames } from "./names";
import { applyEdits, viewPlain } from "./plain-view";
import { checkRepeatedWord } from "./repeated-word";
import { checkSameAsSource } from "./same-as-source";
import type { PlainFinding, SegmentView } from "./segment-view";
import { checkSpaces } from "./spaces";

function run(
  check: (view: SegmentView) => readonly PlainFinding[],
  source: string,
  target: string,
  languages = "id-en",
) {
  const [sourceLanguage = "", targetLanguage = ""] = languages.split("-");
  const view = { source: viewPlain(source), target: viewPlain(target), sourceLanguage, targetLanguage };
  const found = check(view);
  return found.map(({ fault, edits }) => [fault, edits === null ? null : applyEdits(view.target, edits)]);
}

describe("checkSameAsSource", () => {
  it.each([
    ["Kim Jong Un", 0],
    ["(KCNA via Reuters)", 0],
    ["https://padanan.example/satu-dua-tiga", 0],
    ["Ia pergi ke pasar", 1],
    ["他们去了市场", 1],
  ])("%s", (text, count) => {
    expect(run(checkSameAsSource, text, text)).toHaveLength(count);
    expect(run(checkSameAsSource, text, text, "id-id")).toEqual([]);
  });
});

describe("checkRepeatedWord", () => {
  it.each([
    ["the the end", "the end"],
    ["The the end", "The end"],
    ["it <b>is</b> is not <i>so</i>", null],
    ["could be be released", "could be released"],
  ])("%s", (target, fix) => {
    const expected = fix === null ? [] : [["repeated", fix]];
    expect(run(checkRepeatedWord, "", target)).toEqual(expected);
  });

  it.each([
    ["He had had enough.", "en"],
    ["Duran Duran sang.", "en"],
    ["anak-anak", "id"],
    ["sie, die die Stadt sah", "de"],
    ["yavaş yavaş", "tr"],
    ["nous nous parlons", "fr"],
  ])("leaves %s alone (%s)", (target, language) => {
    expect(run(checkRepeatedWord, "", target, `de-${language}`)).toEqual([]);
  });

  it("leaves alone what the source repeats, and asks where grammar may double", () => {
    expect(run(checkRepeatedWord, "salah salah", "wrong wrong")).toEqual([]);
    expect(run(checkRepeatedWord, "children", "anak anak", "en-id")).toEqual([["repeated", null]]);
    expect(run(checkRepeatedWord, "that", "yang yang", "en-id")).toEqual([["repeated", "yang"]]);
  });
});

describe("checkSpaces", () => {
  it.each([
    ["a  b", [["double", "a b"]]],
    [" a", [["start", "a"]]],
    ["a\n", [["end", "a"]]],
    ["a , b", [["before_mark", "a, b"]]],
    ["( a )", [["inside_bracket", "(a)"]]],
    ["a\u200bb\u00ad", [["odd", "ab"]]],
    ["a ... b", []],
    ["a – b", []],
    ["<b>a</b>  <i>b</i>", [["double", "<b>a</b> <i>b</i>"]]],
    ["a <b> b</b>", [["double", "a <b>b</b>"]]],
  ])("%j", (target, expected) => expect(run(checkSpaces, "x", target)).toEqual(expected));

  it("keeps what the source has, and what French wants", () => {
    expect(run(checkSpaces, "a  b", "a  b")).toEqual([]);
    expect(run(checkSpaces, "Ya?", "Oui ?", "id-fr")).toEqual([]);
  });
});

describe("checkNames", () => {
  it.each([
    [
      "Menteri Sergei Shoigu datang",
      "Minister Sergei Shoygu came",
      [["changed", "Minister Sergei Shoigu came"]],
    ],
    ["pemimpin Kim Jong Un", "the leader Kim Jong Un", []],
    ["Marcos Pieade", "Marcos Piedade", [["changed", "Marcos Pieade"]]],
    ["Presiden Joko Widodo", "President Joko Widodo", []],
    ["dua petani Sudeten Jerman", "two Sudeten German farmers", []],
    ["San Marino dan Kosta Rika", "San Marino and Costa Rica", []],
    ["Watson-nya Adrienne", "Watson Adrienne", []],
    ["Adrienne Watson", "Adrienne Watson’s", []],
    ["Korea Utara", "North Korea", []],
    ["Mayor Agus datang", "Major Agus came", []],
  ])("%s, %s", (source, target, expected) => expect(run(checkNames, source, target)).toEqual(expected));
});

describe("checkLength", () => {
  const sentence = "Pada hari Selasa, penasihat keamanan nasional itu memperingatkan akan akibatnya.";
  it.each([
    [sentence, "On Tuesday, the national security adviser warned of the consequences.", "id-en", []],
    [sentence, "On Tuesday.", "id-en", [["short", null]]],
    [sentence, `${sentence} `.repeat(3), "id-en", [["long", null]]],
    ["Ya.", "Yes, of course it is.", "id-en", []],
    [sentence, "周二，国家安全顾问警告说会有后果。", "id-zh", []],
  ])("%s, %s (%s)", (source, target, languages, expected) => {
    expect(run(checkLength, source, target, languages)).toEqual(expected);
  });
});
