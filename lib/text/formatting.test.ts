import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutFormatting, groupByLink, readFormatting, readRuns } from "./formatting";
import { stripTags } from "./tags";

const address = "https://padanan.example";
const shown = (text: string) =>
  readRuns(text).map(({ text: words, isBold, isItalic, link }) =>
    [
      words,
      ...(isBold ? ["b"] : []),
      ...(isItalic ? ["i"] : []),
      ...(link ? [link.address ?? "?"] : []),
    ].join("|"),
  );

describe("readFormatting", () => {
  it.each([
    ["plain", "a", ["a"]],
    ["nothing", "", []],
    ["bold and italic", "a <b>b</b> <i>c</i>", ["a ", "b|b", " ", "c|i"]],
    ["nested", "<b>a <i>b</i></b>", ["a |b", "b|b|i"]],
    ["crossing", "<b>a<i>b</b>c</i>d", ["a|b", "b|b|i", "c|i", "d"]],
    ["never closed", "a <b>b c", ["a ", "b c|b"]],
    ["never opened", "a b</b> c", ["a b|b", " c"]],
    ["twice within itself", "<b>a<b>b</b>c</b>d", ["a|b", "b|b", "c|b", "d"]],
    ["links", `a <a href="${address}">b <b>c</b></a> d`, ["a ", `b |${address}`, `c|b|${address}`, " d"]],
    ["a link never closed", `<a href="${address}">b`, [`b|${address}`]],
    ["a link never opened", "a</a> b", ["a", " b"]],
    ["a link that leads nowhere good", '<a href="javascript:a">b</a>', ["b|?"]],
  ])("%s", (_, text, expected) => expect(shown(text)).toEqual(expected));

  it("loses nothing, whatever the tags", () => {
    const part = fc.constantFrom("<b>", "</b>", "<i>", "</i>", '<a href="x">', "</a>", "<", "a", "😀", " ");
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join("");
        const pieces = readFormatting(text);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        for (const piece of pieces) expect(text.startsWith(piece.text, piece.start)).toBe(true);
        expect(
          readRuns(text)
            .map((run) => run.text)
            .join(""),
        ).toBe(stripTags(text));
      }),
    );
  });

  it("can be cut into stretches that lose nothing", () => {
    const part = fc.constantFrom("<b>", "</b>", '<a href="x">', "</a>", "ab", " ");
    fc.assert(
      fc.property(fc.array(part), fc.nat(), (parts, at) => {
        const text = parts.join("");
        const pieces = readFormatting(text);
        const places = [0, ...pieces.map(({ start }) => start), text.length];
        const cut = places[at % places.length]!;
        const halves = [
          { start: 0, end: cut },
          { start: cut, end: text.length },
        ].map((span) =>
          cutFormatting(pieces, span)
            .map((piece) => piece.text)
            .join(""),
        );
        expect(halves).toEqual([text.slice(0, cut), text.slice(cut)]);
      }),
    );
    expect(cutFormatting(readFormatting("a<b>bcd</b>"), { start: 5, end: 6 })).toEqual([
      { kind: "text", start: 5, text: "c", isBold: true, isItalic: false, link: null },
    ]);
  });

  it("keeps the words of one link together, and those of two apart", () => {
    const text = `<a href="${address}">a<b>b</b></a><a href="${address}">c</a>d`;
    const groups = groupByLink(readRuns(text)).map((group) => group.map((run) => run.text).join("+"));
    expect(groups).toEqual(["a+b", "c", "d"]);
  });
});
