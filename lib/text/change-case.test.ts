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
    ["2019", "en", "2019"],
    ["", "en", ""],
  ])("%s (%s): %s", (text, language, next) => expect(changeCase(text, language)).toBe(next));
});
