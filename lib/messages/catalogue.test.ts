import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { catalogues } from "./catalogue";
import { chooseLanguage, screenLanguages } from "./languages";
import { refusalWords } from "./refusal-words";

type Words = { readonly [key: string]: string | Words };

/** Every message with its path. */
function flatten(words: Words, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as const] : flatten(value, `${path}${key}.`),
  );
}

function argumentsOf(elements: readonly MessageFormatElement[]): readonly string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.plural:
      case TYPE.select:
        return [element.value, ...Object.values(element.options).flatMap(({ value }) => argumentsOf(value))];
      case TYPE.tag:
        return [`<${element.value}>`, ...argumentsOf(element.children)];
      default:
        return [element.value];
    }
  });
}

const wordsIn = (language: (typeof screenLanguages)[number]) =>
  new Map(flatten({ ...catalogues[language], refusals: refusalWords[language] }));
const english = wordsIn("en");

describe.each(screenLanguages)("the words in %s", (language) => {
  const own = wordsIn(language);

  it("are the same messages as in English, none of them empty", () => {
    expect([...own.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    for (const [path, message] of own) expect(message.trim(), path).not.toBe("");
  });

  it("name the same values", () => {
    for (const [path, message] of own) {
      const named = (words: string) => [...new Set(argumentsOf(parse(words)))].toSorted();
      expect(named(message), path).toEqual(named(english.get(path)!));
    }
  });
});

describe("chooseLanguage", () => {
  it.each([
    ["id", null, "id"],
    ["id", "en-GB,en;q=0.9", "id"],
    [undefined, "id-ID,id;q=0.9,en;q=0.8", "id"],
    [undefined, "de,en;q=0.5,id;q=0.7", "id"],
    [undefined, "in", "id"],
    [undefined, "fr", "en"],
    [undefined, "id;q=0, en;q=0.1", "en"],
    ["xx", null, "en"],
    [undefined, null, "en"],
  ] as const)("chosen %s, accepted %s: %s", (chosen, accepted, language) =>
    expect(chooseLanguage(chosen, accepted)).toBe(language),
  );
});
