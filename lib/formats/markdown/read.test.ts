import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "./read";

const lines = (markdown: string) => readMarkdown(markdown).map(({ role, text }) => `${role}: ${text}`);

describe("readMarkdown", () => {
  it.each<[string, string, string[]]>([
    ["nothing", "", []],
    ["white space", " \n\n\t\n", []],
    ["paragraphs", "Satu.\n\nDua.", ["paragraph: Satu.", "paragraph: Dua."]],
    ["soft line ends", "Satu\ndua\r\ntiga", ["paragraph: Satu dua tiga"]],
    ["forced line ends", "Satu  \ndua\\\ntiga", ["paragraph: Satu\ndua\ntiga"]],
    ["the first top heading", "# A\n\n# B\n\n## C", ["title: A", "heading: B", "heading: C"]],
    ["a title after other text", "Lede.\n\n## S\n\nA\n=\n", ["paragraph: Lede.", "heading: S", "title: A"]],
    ["an empty top heading", "#\n\n# A", ["title: A"]],
    ["no top heading", "## A\n\ntext", ["heading: A", "paragraph: text"]],
    ["quotes", "> Satu.\n>\n> Dua.\n>\n> # Tiga", ["quote: Satu.", "quote: Dua.", "quote: Tiga"]],
    ["lists", "1. a\n2. b\n   - c\n\n   d", ["list_item: a", "list_item: b", "list_item: c", "list_item: d"]],
    ["tasks", "- [x] done", ["list_item: done"]],
    ["a list in a quote", "> - a", ["list_item: a"]],
    ["emphasis", "**a** _b_ ~~c~~ `d`", ["paragraph: a b c d"]],
    ["links", "[a](https://x.test) <https://y.test> [b][r]\n\n[r]: /z", ["paragraph: a https://y.test b"]],
    ["escapes and entities", "50\\.000 &amp; \\*", ["paragraph: 50.000 & *"]],
    ["an image alone", "![Foto (KCNA)](a.jpg)", ["caption: Foto (KCNA)"]],
    ["an image without words", "![](a.jpg)", []],
    ["an image in text", "a ![b](c.jpg) d", ["paragraph: a b d"]],
    ["code", "```js\nlet a\n```", ["paragraph: let a"]],
    ["a code block's lines", "    a\n      b", ["paragraph: a\nb"]],
    ["html", "<b>x</b> y\n\n<div>z</div>", ["paragraph: <b>x</b> y", "paragraph: <div>z</div>"]],
    ["html comments", "a<!-- b --> c\n\n<!--\nd\n-->\n\n<!-- e", ["paragraph: a c"]],
    ["rules", "a\n\n***\n\nb", ["paragraph: a", "paragraph: b"]],
    ["tables", "|a|b|\n|-|-|\n|c||", ["paragraph: a", "paragraph: b", "paragraph: c"]],
    ["footnotes", "a[^1] b\n\n[^1]: c", ["paragraph: a b", "paragraph: c"]],
    ["front matter", "---\ntitle: A\ndate: 1\n---\nb", ["title: A", "paragraph: b"]],
    ["front matter beside a top heading", "---\ntitle: A\n---\n# B", ["title: B"]],
    ["front matter without a title", "---\nsubtitle: A\n---\nb", ["paragraph: b"]],
    ["a rule that is not front matter", "b\n\n---\ntitle: A\n---", ["paragraph: b", "heading: title: A"]],
  ])("reads %s", (_, markdown, expected) => {
    expect(lines(markdown)).toEqual(expected);
  });

  it.each([
    [`title: "A \\"b\\": c" # d`, 'A "b": c'],
    ["title: 'It''s'", "It's"],
    ["title: A: b # c", "A: b"],
    ["title: C#", "C#"],
    ["title: >-\n  A\n  b\ndate: 1", "A b"],
    ["date: 1\ntitle:A", "A"],
  ])("takes the title of %j", (yaml, title) => {
    expect(readMarkdown(`---\n${yaml}\n---\n`)).toEqual([{ role: "title", text: title }]);
  });

  it("gives no blank block and at most one title, whatever it is given", () => {
    const piece = fc.constantFrom(
      "# ",
      "## ",
      "> ",
      "- ",
      "\n",
      "\n\n",
      "a",
      " ",
      "```",
      "|",
      "<!--",
      "[^1]",
      "---",
      "![",
      "](",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const blocks = readMarkdown(pieces.join(""));
        expect(blocks.filter(({ text }) => text.trim() === "")).toEqual([]);
        expect(blocks.filter(({ role }) => role === "title").length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
