import fc from "fast-check";
import { expect, it } from "vitest";
import { findTags, stripTags } from "@/lib/text/tags";
import { applyEdits, viewPlain } from "./plain-view";

const piece = fc.constantFrom("<b>", "</b>", "<i>", '<a href="x">', "</a>", "<", "a", "b", " ", "😀");
const tagged = fc.array(piece).map((pieces) => pieces.join(""));
const cut = fc.tuple(tagged, fc.nat(), fc.nat()).map(([text, one, other]) => {
  const length = stripTags(text).length + 1;
  const [start = 0, end = 0] = [one % length, other % length].toSorted((a, b) => a - b);
  return { view: viewPlain(text), span: { start, end } };
});

it("a place in the tagged text cuts what the plain span names", () => {
  fc.assert(
    fc.property(cut, ({ view, span }) => {
      const { start, end } = view.toTagged(span);
      expect(stripTags(view.tagged.slice(start, end))).toBe(view.text.slice(span.start, span.end));
    }),
  );
});

it("an edit changes the plain text alone, and keeps every tag", () => {
  fc.assert(
    fc.property(cut, fc.constantFrom("", "x", "xyz"), ({ view, span }, text) => {
      const after = applyEdits(view, [{ ...span, text }]);
      expect(stripTags(after)).toBe(view.text.slice(0, span.start) + text + view.text.slice(span.end));
      expect(findTags(after).map((tag) => tag.text)).toEqual(findTags(view.tagged).map((tag) => tag.text));
    }),
  );
});

it("a tag inside a number of the same length stays where it is", () => {
  expect(applyEdits(viewPlain("1<b>,1</b>"), [{ start: 0, end: 3, text: "1.1" }])).toBe("1<b>.1</b>");
});
