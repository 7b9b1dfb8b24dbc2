import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stripTags } from "@/lib/text/tags";
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
    ["emphasis", "**a** _b_ ~~c~~ `d`", ["paragraph: <b>a</b> <i>b</i> c d"]],
    ["emphasis in emphasis", "***a** b* __c **d**__", ["paragraph: <i><b>a</b> b</i> <b>c d</b>"]],
    ["emphasis around nothing", "**![](a.jpg)** b [](https://x.test)", ["paragraph: b"]],
    ["emphasis over lines", "**a  \nb**", ["paragraph: <b>a\nb</b>"]],
    ["a title in bold", "# **A** b", ["title: <b>A</b> b"]],
    [
      "links",
      "[a **b**](https://x.test) <c@x.test> [b][R]\n\n> [r]: https://y.test",
      ['paragraph: <a href="https://x.test">a <b>b</b></a> c@x.test <a href="https://y.test">b</a>'],
    ],
    [
      "addresses that stand in the text",
      "<https://y.test> www.y.test [y](https://y.test)",
      ['paragraph: https://y.test www.y.test <a href="https://y.test">y</a>'],
    ],
    [
      "addresses with signs of a tag",
      '[a](<https://x.test/"b" c&gt;>)',
      ['paragraph: <a href="https://x.test/%22b%22%20c%3E">a</a>'],
    ],
    [
      "links that lead nowhere good",
      "[a](javascript:alert(1)) [b](/c) [d](data:text/html,e) [f][g]",
      ["paragraph: a b d [f][g]"],
    ],
    ["escapes and entities", "50\\.000 &amp; \\*", ["paragraph: 50.000 & *"]],
    ["an image alone", "![Foto (KCNA)](a.jpg)", ["caption: Foto (KCNA)"]],
    ["an image without words", "![](a.jpg)", []],
    ["an image in text", "a ![b](c.jpg) d", ["paragraph: a b d"]],
    ["code", "```js\nlet a\n```", ["paragraph: let a"]],
    ["a code block's lines", "    a\n      b", ["paragraph: a\nb"]],
    ["html", "<b>x</b> y\n\n<div>z</div>", ["paragraph: <b>x</b> y", "paragraph: <div>z</div>"]],
    ["html in the form of a tag", "<b>x</b> <em>y</em>", ["paragraph: <b>x</b> <em>y</em>"]],
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
      "**",
      "_",
      "[a](https://x.test)",
      "<b>",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const blocks = readMarkdown(pieces.join(""));
        expect(blocks.filter(({ text }) => stripTags(text).trim() === "")).toEqual([]);
        expect(blocks.filter(({ role }) => role === "title").length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
