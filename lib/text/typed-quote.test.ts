import { expect, it } from "vitest";
import { typedQuote } from "./typed-quote";

it.each([
  ["", '"', "en", "“"],
  ["He said ", '"', "en", "“"],
  ["He said “no", '"', "en", "”"],
  ["He said “no.", '"', "en", "”"],
  ["(", '"', "en", "“"],
  ["“", "'", "en", "‘"],
  ["don", "'", "en", "’"],
  ["‘no.", "'", "en", "’"],
  ["He said—", '"', "en", "“"],
  ["“I never—", '"', "en", "”"],
  ["see <a href=", '"', "en", '"'],
  ["A board of 6", '"', "en", '"'],
  ["He is 5", "'", "en", "'"],
  ["He said “at 6", '"', "en", "”"],
  ["<b>", '"', "en", "“"],
  ["no</b>", '"', "en", "”"],
  ["Er sagte ", '"', "de-AT", "„"],
  ["Er sagte „nein", '"', "de-AT", "“"],
  ["“l", "'", "fr", "’"],
  ["Il dit ", '"', "fr", "«\u202f"],
  ["Hon fyllde ”18", '"', "sv", "”"],
  ["18", '"', "sv", '"'],
] as const)("behind %j, %s in %s becomes %s", (before, sign, language, curled) =>
  expect(typedQuote(before, sign, language)).toBe(curled),
);
