import { describe, expect, it } from "vitest";
import { annotationKinds } from "./kinds";
import { findMentions, findOptions, listOptions, withUsed } from "./options";

const options = listOptions(annotationKinds, {
  Accuracy: ["Omission", "Addition"],
  Style: ["Awkward style"],
});
const nameOf = ({ kind, category }: (typeof options)[number]) => (category ?? kind).replaceAll(/[_/]/gu, " ");
const find = (typed: string, usedLast: readonly string[] = []) =>
  findOptions(options, typed, nameOf, usedLast).map(({ id }) => id);

describe("findOptions", () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ["the beginning of any word", "omi", [], ["quality_issue:Accuracy/Omission"]],
    ["several words in any order", "style awk", [], ["quality_issue:Style/Awkward style"]],
    [
      "what begins with it first",
      "s",
      [],
      ["suggestion", "quality_issue:Style", "quality_issue:Style/Awkward style", "source_error"],
    ],
    [
      "what was used last before that",
      "s",
      ["source_error"],
      ["source_error", "suggestion", "quality_issue:Style", "quality_issue:Style/Awkward style"],
    ],
    ["nothing by the middle of a word", "mission", [], []],
    ["without regard to accents", "ÓMI", [], ["quality_issue:Accuracy/Omission"]],
  ])("finds %s", (_, typed, usedLast, ids) => {
    expect(find(typed, usedLast)).toEqual(ids);
  });

  it("shows all where nothing is typed, what was used last on top", () => {
    expect(find("")).toEqual(options.map(({ id }) => id));
    expect(find("", ["citation", "gone"])[0]).toBe("citation");
  });
});

it("remembers the last eight, each once", () => {
  const used = Array.from({ length: 12 }, (_, at) => `o${at}`).reduce<readonly string[]>(withUsed, []);
  expect(withUsed(used, "o7")).toEqual(["o7", "o11", "o10", "o9", "o8", "o6", "o5", "o4"]);
});

it("knows who is spoken to, by the longest name that fits", () => {
  const members = [
    { id: "1", name: "Tari" },
    { id: "2", name: "Tari Putri" },
    { id: "3", name: "Rudi" },
  ];
  expect(findMentions("@Tari Putri and @Rudi, not Tari", members)).toEqual(["2", "3"]);
  expect(findMentions("a@b, @Ta", members)).toEqual([]);
});
