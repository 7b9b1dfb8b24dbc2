import fc from "fast-check";
import { expect, it } from "vitest";
import { curlQuotes } from "./smart-quotes";

it.each([
  ['"Yes," he said.', "en", "“Yes,” he said."],
  ['"Ya," katanya.', "id", "“Ya,” katanya."],
  ["It's 'fine', isn't it?", "en", "It’s ‘fine’, isn’t it?"],
  [`"He said 'no' twice"`, "en", "“He said ‘no’ twice”"],
  [`"'No,' he said"`, "en", "“‘No,’ he said”"],
  ["the '90s, 'tis the season", "en", "the ’90s, ’tis the season"],
  ["the soldiers' guns", "en", "the soldiers’ guns"],
  ['("so-called")', "en", "(“so-called”)"],
  ['he said—"no"—and left', "en", "he said—“no”—and left"],
  ['a 27" screen, 5\'10" tall', "en", 'a 27" screen, 5\'10" tall'],
  ['in "1984" she', "en", "in “1984” she"],
  ['"Ja", sagte er.', "de", "„Ja“, sagte er."],
  [`"Er sagte 'nein'"`, "de", "„Er sagte ‚nein‘“"],
  ['"Oui", dit-il. "Non."', "fr", "«\u202fOui\u202f», dit-il. «\u202fNon.\u202f»"],
  ["l'eau", "fr", "l’eau"],
  ['"Да", сказал он.', "ru", "«Да», сказал он."],
  ['"Ja," sade han.', "sv", "”Ja,” sade han."],
  ['"Yes"', "en-GB", "“Yes”"],
  ['<a href="https://padanan.example">"yes"</a>', "en", '<a href="https://padanan.example">“yes”</a>'],
  ['<b>"Yes</b>," he', "en", "<b>“Yes</b>,” he"],
  ["“Yes,” he said.", "en", "“Yes,” he said."],
  ["no marks", "en", "no marks"],
])("%s (%s)", (text, language, expected) => {
  expect(curlQuotes(text, language)).toBe(expected);
  expect(curlQuotes(expected, language)).toBe(expected);
});

it("changes straight marks alone", () => {
  const piece = fc.constantFrom(
    '"',
    "'",
    "a",
    "5",
    " ",
    ".",
    "—",
    "(",
    "<b>",
    "</b>",
    '<a href="x">',
    "“",
    "😀",
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join("")),
      (text) => {
        const once = curlQuotes(text, "en");
        expect(once.length).toBe(text.length);
        const blot = (each: string) => each.replace(/["'“”‘’]/gu, "#");
        expect(blot(once)).toBe(blot(text));
      },
    ),
  );
});
