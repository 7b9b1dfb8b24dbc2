import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTags, missingTags, stripTags } from "./tags";

const written = (text: string) => findTags(text).map((tag) => tag.text);

describe("findTags", () => {
  it.each([
    ["no tags", []],
    ["<b>Bold</b> and <i>italic</i>", ["<b>", "</b>", "<i>", "</i>"]],
    [
      'a <a href="https://padanan.example/?a=1&b=2">link</a>',
      ['<a href="https://padanan.example/?a=1&b=2">', "</a>"],
    ],
    ["2 < 3 and <u>other</u> and <B>", []],
    ["<a>no address</a>", ["</a>"]],
    ['</a href="x">', []],
    ["<b", []],
  ])("%s", (text, tags) => expect(written(text)).toEqual(tags));

  it("names offsets that cut exactly the tag", () => {
    const part = fc.constantFrom("<b>", "</b>", "<i>", '<a href="x">', "</a>", "<", ">", "b", "😀", " ");
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join("");
        for (const tag of findTags(text)) expect(text.slice(tag.start, tag.end)).toBe(tag.text);
        expect(findTags(text).length + stripTags(text).length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe("stripTags", () => {
  it("leaves what a reader sees", () => {
    expect(stripTags('Say <b>“no”</b> to <a href="https://x.example">it</a>.')).toBe("Say “no” to it.");
  });
});

describe("missingTags", () => {
  it.each([
    ["<b>a</b>", "a", ["<b>", "</b>"]],
    ["<b>a</b> <b>c</b>", "<b>a</b>", ["<b>", "</b>"]],
    ["<b>a</b>", "<b>a</b>", []],
    ["a", "<b>a</b>", []],
  ])("of %s, in %s", (source, target, missing) => {
    expect(missingTags(source, target).map(({ text }) => text)).toEqual(missing);
  });
});
