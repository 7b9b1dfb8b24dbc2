import { describe, expect, it } from "vitest";
import { changeCase } from "./change-case";

describe("changeCase", () => {
  it.each([
    ["the kremlin", "en", "The Kremlin"],
    ["The Kremlin", "en", "THE KREMLIN"],
    ["THE KREMLIN", "en", "the kremlin"],
    ["tHe", "en", "the"],
    ["vice-president “kim”", "en", "Vice-President “Kim”"],
    ["istanbul", "tr", "İstanbul"],
    ["<b>the</b> krem<i>lin</i>", "en", "<b>The</b> Krem<i>lin</i>"],
    ["<b>The</b> Krem<i>lin</i>", "en", "<b>THE</b> KREM<i>LIN</i>"],
    ['<a href="https://A.example/b c">THE</a>', "en", '<a href="https://A.example/b c">the</a>'],
    ["2019", "en", "2019"],
    ["", "en", ""],
  ])("%s (%s): %s", (text, language, next) => expect(changeCase(text, language)).toBe(next));
});
