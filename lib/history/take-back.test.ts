import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { takeBack, type SliceVersion } from "./take-back";

const versions = (...texts: readonly (readonly [string, boolean])[]): readonly SliceVersion[] =>
  texts.map(([text, isInSlice], at) => ({ id: String(at + 1), text, isInSlice }));

describe("takeBack", () => {
  it.each<[string, readonly SliceVersion[], ReturnType<typeof takeBack>]>([
    ["nothing after it", versions(["a b", false], ["a c", true]), { kind: "text", text: "a b", isFrom: "1" }],
    ["the first text of all", versions(["a b", true]), { kind: "text", text: "", isFrom: null }],
    [
      "later work elsewhere in the text is kept",
      versions(
        ["One two three four five.", false],
        ["ONE two three four five.", true],
        ["ONE two three four 5.", false],
      ),
      { kind: "text", text: "One two three four 5.", isFrom: null },
    ],
    [
      "later work on the same words",
      versions(["One two.", false], ["One three.", true], ["One thirteen.", false]),
      { kind: "overlap", laterId: "3" },
    ],
    [
      "later work upon a text that began with the slice",
      versions(["One two.", true], ["One two three.", false]),
      { kind: "overlap", laterId: "2" },
    ],
    ["taken back already", versions(["a", false], ["b", true], ["a", false]), { kind: "gone" }],
    [
      "two pieces of it, with other work between",
      versions(
        ["one two three four five six seven", false],
        ["ONE two three four five six seven", true],
        ["ONE two three FOUR five six seven", false],
        ["ONE two three FOUR five six SEVEN", true],
      ),
      { kind: "text", text: "one two three FOUR five six seven", isFrom: null },
    ],
    ["no slice at all", versions(["a", false], ["b", false]), { kind: "gone" }],
  ])("%s", (_, given, expected) => expect(takeBack(given, "en")).toEqual(expected));

  const text = fc
    .array(fc.constantFrom("satu", "dua", "tiga", "50.000", "<b>x</b>", "“é”"), { maxLength: 9 })
    .map((words) => words.join(" "));

  it("with nothing after the slice, is the text from before to the letter", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), fc.array(text, { minLength: 1 }), (earlier, slice) => {
        const all = [
          ...versions(...earlier.map((each) => [each, false] as const)),
          ...slice.map((each, at) => ({ id: `s${at}`, text: each, isInSlice: true })),
        ];
        const result = takeBack(all, "en");
        const before = earlier.at(-1)!;
        if (slice.at(-1) === before) expect(result).toEqual({ kind: "gone" });
        else expect(result).toEqual({ kind: "text", text: before, isFrom: String(earlier.length) });
      }),
    );
  });

  it("keeps every word that later work put in, where it can be told apart", () => {
    fc.assert(
      fc.property(text, text, text, (first, slice, later) => {
        const result = takeBack(versions([first, false], [slice, true], [later, false]), "en");
        if (result.kind !== "text") return;
        const had = new Set(slice.split(" "));
        const kept = new Set(result.text.split(" "));
        for (const word of later.split(" ")) if (!had.has(word)) expect([...kept]).toContain(word);
      }),
    );
  });
});
