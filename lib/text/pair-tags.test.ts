import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairTags } from "./pair-tags";

const shown = (text: string) =>
  pairTags(text)
    .map((piece) =>
      piece.kind === "text" ? piece.text : `${piece.tag.part}${piece.pair}${piece.isAlone ? "!" : ""}`,
    )
    .join(" ");

describe("pairTags", () => {
  it.each([
    ["a", "a"],
    ["<b>a</b>", "open1 a close1"],
    ["<b>a<i>b</b>c</i>", "open1 a open2 b close1 c close2"],
    ["a</b><i>b", "a close1! open2! b"],
    ["<b><b>a</b>", "open1! open2 a close2"],
    ['<a href="https://x.id">a</a>', "open1 a close1"],
  ])("%s", (text, pieces) => expect(shown(text)).toBe(pieces));

  it("loses nothing", () => {
    const text = fc
      .array(fc.constantFrom("<b>", "</b>", "<i>", "</i>", "</a>", '<a href="u">', "<", "x", " "))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (each) => {
        const pieces = pairTags(each);
        expect(pieces.map((piece) => (piece.kind === "text" ? piece.text : piece.tag.text)).join("")).toBe(
          each,
        );
        const pairs = pieces.flatMap((piece) => (piece.kind === "tag" && !piece.isAlone ? [piece.pair] : []));
        for (const pair of pairs) expect(pairs.filter((other) => other === pair)).toHaveLength(2);
      }),
    );
  });
});
