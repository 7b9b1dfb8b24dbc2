import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rebaseText } from "./rebase-text";
import { applyEdits, editsBetween } from "./text-edits";

const base = "The Kremlin declined to comment on the meeting.";
const merge = (mine: string, theirs: string, from = base, language = "en") => {
  const rebased = rebaseText(from, mine, theirs, language);
  return rebased.kind === "merged" ? rebased.text : null;
};

describe("rebaseText", () => {
  it.each([
    [
      "different words",
      "The Kremlin refused to comment on the meeting.",
      "The Kremlin declined to comment on the summit.",
      "The Kremlin refused to comment on the summit.",
    ],
    [
      "something put in at both ends",
      "On Monday, the Kremlin declined to comment on the meeting.",
      "The Kremlin declined to comment on the meeting in Busan.",
      "On Monday, the Kremlin declined to comment on the meeting in Busan.",
    ],
    [
      "several places each",
      "The palace declined to comment on a meeting.",
      "The Kremlin declined to say more on the meeting. More soon.",
      "The palace declined to say more on a meeting. More soon.",
    ],
    [
      "the same change, and another",
      "The Kremlin refused to comment on the meeting.",
      "The Kremlin refused to comment on the summit.",
      "The Kremlin refused to comment on the summit.",
    ],
  ])("merges %s", (_, mine, theirs, expected) => {
    expect(merge(mine, theirs)).toBe(expected);
  });

  it.each([
    [
      "the same word",
      "The Kremlin refused to comment on the meeting.",
      "The Kremlin would not comment on the meeting.",
    ],
    [
      "neighbouring words",
      "The palace declined to comment on the meeting.",
      "The Kremlin refused to comment on the meeting.",
    ],
    [
      "a word in a place that the other took out",
      "The Kremlin declined to comment.",
      "The Kremlin declined to comment on the summit.",
    ],
    [
      "something at the same place",
      "The Kremlin declined to comment on the meeting in Busan.",
      "The Kremlin declined to comment on the meeting today.",
    ],
    ["everything", "Moscow said nothing at all.", "No word came from Russia."],
  ])("leaves %s to a person", (_, mine, theirs) => {
    expect(merge(mine, theirs)).toBeNull();
  });

  it("keeps the tags of both where they nest", () => {
    const from = "one two three four five six seven";
    const bold = "<b>one two</b> three four five six seven";
    expect(merge(bold, "one two three four <i>five six</i> seven", from)).toBe(
      "<b>one two</b> three four <i>five six</i> seven",
    );
    const crossing = "one two <i>three four five six</i> seven";
    expect(merge("<b>one two three four</b> five six seven", crossing, from)).toBeNull();
  });

  it("takes no tag for a word that stands between", () => {
    const tagged = "say <b>no</b> <i>yes</i> now";
    expect(merge("say <b>never</b> <i>yes</i> now", "say <b>no</b> <i>always</i> now", tagged)).toBeNull();
  });

  it("leaves two first texts to a person", () => {
    expect(merge("Mine", "Theirs", "")).toBeNull();
  });

  it("knows the words of a language that writes no spaces", () => {
    expect(merge("北京今天很热", "上海今天很冷", "上海今天很热", "zh")).toBe("北京今天很冷");
  });

  const words = fc.array(fc.constantFrom("a", "b", "c", "dd", "e,", "50.000", "f."), { maxLength: 9 });
  const text = words.map((list) => list.join(" "));

  it("gives the other side where one side changed nothing", () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        expect(merge(to, from, from)).toBe(to);
        expect(merge(from, to, from)).toBe(to);
        expect(merge(to, to, from)).toBe(to);
      }),
    );
  });

  it("says the same from both sides, and its edits lead there from mine", () => {
    fc.assert(
      fc.property(text, text, text, (from, mine, theirs) => {
        expect(merge(mine, theirs, from)).toBe(merge(theirs, mine, from));
        const rebased = rebaseText(from, mine, theirs, "en");
        if (rebased.kind === "merged") expect(applyEdits(mine, rebased.edits)).toBe(rebased.text);
      }),
    );
  });

  it("loses nothing that either put in, and keeps nothing that either took out", () => {
    // Unique words, far apart: each side changes words of its own, so every case merges.
    const change = fc.constantFrom("keep", "mine", "theirs");
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const from = changes.map((_, at) => `w${at} between${at} `).join("");
        const by = (side: string) =>
          changes.map((who, at) => `${who === side ? `${side}${at}` : `w${at}`} between${at} `).join("");
        const all = changes
          .map((who, at) => `${who === "keep" ? `w${at}` : `${who}${at}`} between${at} `)
          .join("");
        expect(merge(by("mine"), by("theirs"), from)).toBe(all);
      }),
    );
    fc.assert(
      fc.property(text, text, text, (from, mine, theirs) => {
        const merged = merge(mine, theirs, from);
        if (merged === null) return;
        for (const edit of [...editsBetween(from, mine, "en"), ...editsBetween(from, theirs, "en")]) {
          expect(merged).toContain(edit.text);
        }
      }),
    );
  });
});
