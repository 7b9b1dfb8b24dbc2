import { parseXmlDocument } from "slimdom";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "@/lib/formats/markdown/read";
import { readClipboard, type HtmlNode } from "./read-clipboard";

const read = (html: string) =>
  readClipboard(parseXmlDocument(`<body>${html}</body>`).documentElement as unknown as HtmlNode);
const blocksOf = (html: string) =>
  readMarkdown(read(html).markdown).map(({ role, text }) => `${role}: ${text}`);

describe("readClipboard", () => {
  it.each<[string, string, string[]]>([
    ["words alone", "Halo\n  dunia", ["paragraph: Halo dunia"]],
    ["headings", "<h1>A <b>b</b></h1><h2 style='font-weight: 700'>C</h2>", ["title: A b", "heading: C"]],
    ["paragraphs", "<div><p>A</p>B<p>C</p></div>", ["paragraph: A", "paragraph: B", "paragraph: C"]],
    [
      "bold and italic",
      "<p><strong>A <em>b</em></strong> <i>c</i></p>",
      ["paragraph: <b>A</b> <b><i>b</i></b> <i>c</i>"],
    ],
    [
      "links",
      "<p><a href='https://a.example/?b=1&amp;c=2'>A <b>b</b></a> <a href='javascript:d'>e</a> <a href='/f'>g</a></p>",
      [
        'paragraph: <a href="https://a.example/?b=1&c=2">A</a> <a href="https://a.example/?b=1&c=2"><b>b</b></a> e g',
      ],
    ],
    [
      "quotes and lists",
      "<blockquote><p>A</p></blockquote><ul><li>B<ul><li>C</li></ul></li></ul>",
      ["quote: A", "list_item: B", "list_item: C"],
    ],
    [
      "forced line ends",
      "<p>A<br/>b</p><p>C<br/> <br/>d</p>",
      ["paragraph: A\nb", "paragraph: C", "paragraph: d"],
    ],
    [
      "what a word processor copies",
      "<b style='font-weight:normal'><p><span style='font-weight:700'>A</span><span style='font-style:italic'> b</span></p></b>",
      ["paragraph: <b>A</b> <i>b</i>"],
    ],
    [
      "what is no text",
      "<p>A<script>b</script><img alt='c'/><button>d</button><span hidden=''>e</span><i style='display: none'>f</i></p><style>g</style>",
      ["paragraph: A"],
    ],
    [
      "what Markdown would take for its own",
      "<p># A</p><p>1. b</p><p>*c*</p><p>- d</p>",
      ["paragraph: # A", "paragraph: 1. b", "paragraph: *c*", "paragraph: - d"],
    ],
    ["line ends as they are written", "<pre>A\nb</pre>", ["paragraph: A\nb"]],
    ["a table", "<table><tr><td>A</td><td>B</td></tr></table>", ["paragraph: A", "paragraph: B"]],
    ["nothing", "<p> </p>", []],
  ])("reads %s", (_, html, expected) => expect(blocksOf(html)).toEqual(expected));

  it.each([
    ["<div><span style='color: red'>a</span><p>b</p></div>", false],
    ["<b> </b>a", false],
    ["<b>a</b>", true],
    ["<a href='https://a.example'>a</a>", true],
    ["<h2>a</h2>", true],
    ["<ul><li>a</li></ul>", true],
  ])("%s says more than its words: %s", (html, isFormatted) => {
    expect(read(html).isFormatted).toBe(isFormatted);
  });
});
