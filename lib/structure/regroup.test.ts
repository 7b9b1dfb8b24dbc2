import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinParts } from "./parts";
import { regroup } from "./regroup";

/** Segments between `|`, with the white space after each as its gap; likewise sentences. */
function cut(marked: string) {
  const texts = marked.split("|");
  return texts.map((text, at) => {
    const trimmed = at === texts.length - 1 ? text : text.trimEnd();
    return { id: `${at}`, text: trimmed, gap: text.slice(trimmed.length) };
  });
}

function spansOf(marked: string) {
  let at = 0;
  return marked.split("|").map((text) => {
    const start = at;
    at += text.length;
    return { start, end: start + text.trimEnd().length };
  });
}

describe("regroup", () => {
  it.each<[string, string, [string[], string[]][]]>([
    ["A. |B. |C.", "A. |B. |C.", []],
    ["A. B. |C.", "A. |B. |C.", [[["0"], ["A.", "B."]]]],
    ["A. |B. |C.", "A. B. |C.", [[["0", "1"], ["A. B."]]]],
    [
      "A. |B. C. |D.",
      "A. B. |C. |D.",
      [
        [
          ["0", "1"],
          ["A. B.", "C."],
        ],
      ],
    ],
    [
      "A. B. |C. |D. E.",
      "A. |B. |C. |D. |E.",
      [
        [["0"], ["A.", "B."]],
        [["2"], ["D.", "E."]],
      ],
    ],
    ["A.", "A.", []],
  ])("%s to %s", (present, wanted, expected) => {
    const groups = regroup(cut(present), spansOf(wanted));
    expect(groups.map(({ ids, parts }) => [ids, parts.map(({ text }) => text)])).toEqual(expected);
  });

  it("conserves the text of every group, byte for byte, and touches no other segment", () => {
    const marked = fc
      .array(fc.tuple(fc.constantFrom("A.", "Bb!", "👩‍👩‍👧", "x"), fc.constantFrom(" ", "  ", "\n")), {
        minLength: 1,
        maxLength: 8,
      })
      .chain((words) =>
        fc.tuple(
          ...[0, 1].map(() =>
            fc
              .array(fc.boolean(), { minLength: words.length, maxLength: words.length })
              .map((bars) =>
                words
                  .map(([word, gap], at) =>
                    at === words.length - 1 ? word : word + gap + (bars[at] === true ? "|" : ""),
                  )
                  .join(""),
              ),
          ),
        ),
      );
    fc.assert(
      fc.property(marked, ([present, wanted]) => {
        const segments = cut(present!);
        for (const { ids, parts } of regroup(segments, spansOf(wanted!))) {
          const old = ids.map((id) => segments[+id]!);
          expect(joinParts(parts)).toBe(joinParts(old.with(-1, { ...old.at(-1)!, gap: "" })));
          expect(parts.length === old.length && parts.every(({ text }, at) => text === old[at]!.text)).toBe(
            false,
          );
        }
      }),
    );
  });
});
