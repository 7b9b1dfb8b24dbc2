import fc from "fast-check";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { catalogues } from "@/lib/messages/catalogue";
import { MarkedText } from "./marked-text";

type Marks = Parameters<typeof MarkedText>[0]["marks"];

const markup = (text: string, marks: Marks, showTags?: boolean) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={catalogues.en}>
      <MarkedText text={text} marks={marks} showTags={showTags} />
    </NextIntlClientProvider>,
  );

/** What a page counts offsets over: all its text, hidden or not. */
const textOf = (html: string) =>
  html
    .replaceAll(/<[^<>]*>/gu, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

const plain = (html: string) => html.replaceAll(/ class="[^"]*"/gu, "");

describe("MarkedText", () => {
  it.each([
    ["a <b>b</b>", [], 'a <span hidden="">&lt;b&gt;</span><b>b</b><span hidden="">&lt;/b&gt;</span>'],
    ["abc", [{ id: "1", start: 1, end: 2 }], "a<mark>b</mark>c"],
    [
      "a <b>bcd</b>",
      [{ id: "1", start: 0, end: 7 }],
      '<mark>a </mark><span hidden="">&lt;b&gt;</span><b><mark>bc</mark>d</b><span hidden="">&lt;/b&gt;</span>',
    ],
  ])("draws %s", (text, marks, expected) => {
    expect(plain(markup(text, marks, false))).toBe(expected);
  });

  it("shows tags as chips, or the text as it is written", () => {
    expect(markup('<a href="https://a.example">a</a>', [], true)).toMatch(
      /aria-label="link begins" title="https:\/\/a\.example" data-name="link".*data-name="\/link"/u,
    );
    expect(markup("<b>a", [])).toBe("&lt;b&gt;a");
  });

  it("keeps every character of the text in the page, whatever is marked", () => {
    const part = fc.constantFrom("<b>", "</b>", "<i>", '<a href="x">', "</a>", "<", "&", "ab", "😀", " ");
    const offset = fc.nat(40);
    const mark = fc.record({ id: fc.string(), start: offset, end: offset });
    fc.assert(
      fc.property(
        fc.array(part),
        fc.array(mark, { maxLength: 4 }),
        fc.boolean(),
        (parts, marks, showTags) => {
          const text = parts.join("");
          expect(textOf(markup(text, marks, showTags))).toBe(text);
        },
      ),
    );
  });
});
