import { expect, it } from "vitest";
import { followTyping } from "./follow-typing";

const mark = { id: "a", start: 4, end: 11 };

it.each([
  ["nothing typed", "The Kremlin said", [mark]],
  ["words before it", "Today the Kremlin said", [{ id: "a", start: 10, end: 17 }]],
  ["its own words gone", "The palace said", []],
])("%s", (_, typed, expected) => {
  expect(followTyping([mark], "The Kremlin said", typed)).toEqual(expected);
});
