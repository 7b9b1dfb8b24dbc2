import { expect, it } from "vitest";
import { balanceTags } from "./balance-tags";

it.each([
  [
    ["a", "b"],
    ["a", "b"],
  ],
  [
    ["<b>a.", "b.", "c.</b> d"],
    ["<b>a.</b>", "<b>b.</b>", "<b>c.</b> d"],
  ],
  [
    ["<b>a <i>b.", "c</i> d.</b>", "e"],
    ["<b>a <i>b.</i></b>", "<b><i>c</i> d.</b>", "e"],
  ],
  [
    ['<a href="https://a.example">a.', "b</a>"],
    ['<a href="https://a.example">a.</a>', '<a href="https://a.example">b</a>'],
  ],
  [
    ["<b>a <i>b</b> c</i>", "d"],
    ["<b>a <i>b</b> c</i>", "d"],
  ],
  [
    ["<b><b>a", "b</b> c", "d</b> e"],
    ["<b><b>a</b>", "<b>b</b> c</b>", "<b>d</b> e"],
  ],
  [
    ['<a href="javascript:a">a.', "b</a>"],
    ['<a href="javascript:a">a.', "b</a>"],
  ],
  [
    ["a</b>", "b"],
    ["a</b>", "b"],
  ],
])("%j: %j", (texts, expected) => expect(balanceTags(texts)).toEqual(expected));

it("grows with the texts alone, however much is left open", () => {
  const texts = ["<b>".repeat(100_000), ...Array.from({ length: 5_000 }, () => "a")];
  expect(balanceTags(texts).join("").length).toBeLessThan(400_000);
});
