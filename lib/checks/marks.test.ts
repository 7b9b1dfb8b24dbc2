import { describe, expect, it } from "vitest";
import { checkEndPunctuation } from "./end-punctuation";
import { checkPairs } from "./pairs";
import { applyEdits, viewPlain } from "./plain-view";
import type { PlainFinding, SegmentView } from "./segment-view";

type Row = readonly [source: string, target: string, fault: string | null, fix: string | null];

function run(
  check: (view: SegmentView) => readonly PlainFinding[],
  source: string,
  target: string,
  languages = "id-en",
) {
  const [sourceLanguage = "", targetLanguage = ""] = languages.split("-");
  const view = { source: viewPlain(source), target: viewPlain(target), sourceLanguage, targetLanguage };
  const [first] = check(view);
  if (first === undefined) return [null];
  return [first.fault, first.edits === null ? null : applyEdits(view.target, first.edits)];
}

describe("checkPairs", () => {
  it.each<Row>([
    ["“Ya,” katanya.", '"Yes," he said.', null, null],
    ["(lihat)", "(see)", null, null],
    ["“Ya,” katanya.", "“Yes, he said.", "unclosed", null],
    ["“Ya, saya pergi.”", "“Yes, I went.", "unclosed", "“Yes, I went.”"],
    ["Ia pergi (lihat atas).", "He went see above).", "unopened", null],
    ["Ia pergi (lihat atas)", "He went (see above", "unclosed", "He went (see above)"],
    ["“Ya,” katanya.", "Yes,” he said.", "unopened", null],
    ["“Ya,” katanya. “Tidak.”", "“Yes, he said. “No.”", "unclosed", null],
    ["“Ya,” katanya.", '“Yes," he said.', "mixed", "“Yes,” he said."],
    ["“Kami pergi.", "“We went.", null, null],
    ["Kami pergi.”", "We went.”", null, null],
    ["a) satu", "a) one", null, null],
    ["Baik :)", "Fine :)", null, null],
    ["layar 27 inci", 'a 27" screen', null, null],
    ["‘itu’", "that's it", null, null],
  ])("%s, %s", (source, target, fault, fix) => {
    expect(run(checkPairs, source, target)).toEqual(fault === null ? [null] : [fault, fix]);
  });
});

describe("checkEndPunctuation", () => {
  it.each<Row>([
    ["Ya.", "Yes.", null, null],
    ["Ya!", "Yes.", null, null],
    ["Ya...", "Yes…", null, null],
    ["“Ya.”", "“Yes”.", null, null],
    ["“Siapa?” tanyanya.", "“Who?” he asked.", null, null],
    ["Ia tinggal di AS.", "He lives in the U.S.", null, null],
    ["pukul 3 sore", "at 3 p.m.", null, null],
    ["Ya.", "Yes", "missing", "Yes."],
    ["Ya.", "“Yes”", "missing", null],
    ["Siapa?", "Who.", "changed", "Who?"],
    ["Siapa itu", "Who is it?", "added", "Who is it"],
    ["Saya pergi ke pasar bersama ibu kemarin", "I went to the market with Mother yesterday.", null, null],
    ["Begini:", "Thus.", "changed", "Thus:"],
  ])("%s, %s", (source, target, fault, fix) => {
    expect(run(checkEndPunctuation, source, target)).toEqual(fault === null ? [null] : [fault, fix]);
  });

  it.each([
    ["你是谁？", "Who are you?", "zh-en"],
    ["من أنت؟", "Who are you?", "ar-en"],
    ["Who are you?", "Ποιος είσαι;", "en-el"],
    ["Ya.", "ใช่", "id-th"],
    ["Ya.", "是。", "id-zh"],
  ])("%s, %s (%s)", (source, target, languages) => {
    expect(run(checkEndPunctuation, source, target, languages)).toEqual([null]);
  });

  it("writes the mark of the language", () => {
    expect(run(checkEndPunctuation, "Ya.", "是", "id-zh")).toEqual(["missing", "是。"]);
    expect(run(checkEndPunctuation, "Who?", "من", "en-ar")).toEqual(["missing", "من؟"]);
  });
});
