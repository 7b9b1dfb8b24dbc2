import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tagBorder, untag, widenOutOfTags } from "./tag-borders";
import { findTags, stripTags } from "./tags";

const part = fc.constantFrom("<b>", "</b>", "<i>", '<a href="x y">', "</a>", "<", "a", "😀", " ", ". ", "b");
const tagged = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(""));

/** A bar in the text stands for the offset that is asked for. */
function cut(marked: string): string {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const at = tagBorder(text, offset);
  return `${text.slice(0, at)}|${text.slice(at)}`;
}

describe("tagBorder", () => {
  it.each([
    ["Halo. |Dunia.", "Halo. |Dunia."],
    ["<b>Halo.</b> |Dunia.", "<b>Halo.</b>| Dunia."],
    ["<b>Halo.|</b> Dunia.", "<b>Halo.</b>| Dunia."],
    ["<b>Halo. </b>|Dunia.", "<b>Halo. </b>|Dunia."],
    ["<b>Halo. |</b>Dunia.", "<b>Halo. </b>|Dunia."],
    ["<b>Halo.</|b> Dunia.", "<b>Halo.</b>| Dunia."],
    ["Halo. <b>|Dunia.</b>", "Halo. |<b>Dunia.</b>"],
    ["Halo.<b> |Dunia.</b>", "Halo.|<b> Dunia.</b>"],
    ["Halo. <|b>Dunia.</b>", "Halo. |<b>Dunia.</b>"],
    ['<b><i>Halo.</i></b> |<i><a href="x y">Dunia.', '<b><i>Halo.</i></b>| <i><a href="x y">Dunia.'],
    ['<a hr|ef="x y">Halo', '|<a href="x y">Halo'],
    ["<b>Ha|lo</b>", "<b>Ha|lo</b>"],
    ["|", "|"],
  ])("%s", (marked, expected) => expect(cut(marked)).toBe(expected));

  it("never cuts a tag, and passes nothing but tags and white space", () => {
    fc.assert(
      fc.property(tagged, fc.nat(), (text, at) => {
        const offset = at % (text.length + 1);
        const border = tagBorder(text, offset);
        for (const { start, end } of findTags(text)) expect(border <= start || border >= end).toBe(true);
        if (findTags(text).some(({ start, end }) => start < offset && offset < end)) return;
        const passed = text.slice(Math.min(offset, border), Math.max(offset, border));
        expect(stripTags(passed).trim()).toBe("");
      }),
    );
  });
});

describe("untag", () => {
  it("gives the reader's text, and a way back that parts it alike", () => {
    fc.assert(
      fc.property(tagged, fc.nat(), (text, at) => {
        const plain = untag(text);
        expect(plain.text).toBe(stripTags(text));
        const offset = at % (plain.text.length + 1);
        const border = plain.borderAt(offset);
        const ink = (piece: string) => stripTags(piece).replaceAll(/\s/gu, "");
        expect(ink(text.slice(0, border))).toBe(plain.text.slice(0, offset).replaceAll(/\s/gu, ""));
        expect(ink(text.slice(border))).toBe(plain.text.slice(offset).replaceAll(/\s/gu, ""));
      }),
    );
  });
});

it("widens a span out of the tags it cuts", () => {
  const text = '<b>Halo</b> <a href="x">dunia</a>';
  const words = (start: number, end: number) => {
    const span = widenOutOfTags(text, { start, end });
    return text.slice(span.start, span.end);
  };
  expect(words(3, 7)).toBe("Halo");
  expect(words(1, 9)).toBe("<b>Halo</b>");
  expect(words(15, 31)).toBe('<a href="x">dunia</a>');
});
