import fc from "fast-check";
import { expect, it } from "vitest";
import { localiseNumbers } from "./localise-numbers";

it.each([
  ["Harganya 1.234,56.", "Harganya 1,234.56."],
  ["50.000 tentara, 1.234.567 warga", "50,000 tentara, 1,234,567 warga"],
  ["naik 1,5 derajat dan 0,25%", "naik 1.5 derajat dan 0.25%"],
  ["Rp5,5 miliar, Rp 5.500.000,-", "Rp5.5 miliar, Rp 5,500,000,-"],
  ["pukul 14.30 WIB", "pukul 14:30 WIB"],
  ["pukul 7.05", "pukul 7:05"],
  ["pada 2022, 17/8/1945, G20", "pada 2022, 17/8/1945, G20"],
  ["versi 2,5", "versi 2,5"],
  ["1,234.5 dan 50,000", "1,234.5 dan 50,000"],
  ['<a href="https://padanan.example/1.234">1.234</a>', '<a href="https://padanan.example/1.234">1,234</a>'],
])("id → en: %s", (given, expected) => {
  expect(localiseNumbers(given, "id", "en")).toBe(expected);
  expect(localiseNumbers(expected, "id", "en")).toBe(expected);
});

it.each([
  ["It costs 1,234.56.", "id", "It costs 1.234,56."],
  ["50,000 soldiers, 5.5 billion", "id", "50.000 soldiers, 5,5 billion"],
  ["at 14:30 WIB", "id", "at 14.30 WIB"],
  ["$14.30", "id", "$14,30"],
  ["1,234.5", "fr", "1\u202f234,5".replace("\u202f", "\u00a0")],
  ["50,000", "ms", "50,000"],
  ["1,234.56", "de", "1.234,56"],
  ["at 14:30", "de", "at 14:30"],
])("en: %s → %s", (given, language, expected) => {
  expect(localiseNumbers(given, "en", language)).toBe(expected);
  expect(localiseNumbers(expected, "en", language)).toBe(expected);
});

it("changes marks between digits alone", () => {
  const piece = fc.constantFrom("1", "50", "000", ".", ",", ":", " ", "a", "<b>", "</b>", "😀", "juta", "Rp");
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join("")),
      (text) => {
        const after = localiseNumbers(text, "id", "en");
        expect(after.replace(/[.,:]/gu, "#")).toBe(text.replace(/[.,:]/gu, "#"));
      },
    ),
  );
});
