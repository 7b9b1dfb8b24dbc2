import { describe, expect, it } from "vitest";
import type { BilingualDocument } from "@/lib/document/bilingual";
import { articleDocument, documentOf } from "@/lib/formats/sample-document";
import { writeHtml } from "./write";

/** Without its style sheet, whose selectors would count as text. */
const body = (doc: BilingualDocument) => writeHtml(doc).replace(/<style>[\s\S]*?<\/style>/u, "");
const pairs = (html: string) => html.split(/(?=<div class="pair)/u).slice(1);

function expectNested(html: string) {
  const open: string[] = [];
  for (const [, closing, name] of html.matchAll(/<(\/?)([a-z][a-z\d]*)[^<>]*>/gu)) {
    if (closing === "/") expect(open.pop()).toBe(name);
    else if (!["meta", "br"].includes(name!)) open.push(name!);
  }
  expect(open).toEqual([]);
}

describe("writeHtml", () => {
  const draft = body(articleDocument("as_it_stands"));

  it("is one page that runs nothing and asks for nothing", () => {
    const html = writeHtml(articleDocument("as_it_stands"));
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/u);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/<(?:script|link|img|iframe|object)|\son\w+=|url\(|@import|https?:/u);
    expectNested(draft);
  });

  it("sets both sides of a block in step, each in its language", () => {
    expect(pairs(draft)[2]).toBe(`<div class="pair paragraph">
<a class="number" href="#s2" aria-label="Segment 2">2</a>
<p class="source" lang="id" dir="ltr"><span class="s k1" id="s2">Satu.</span> <span class="s k2" id="s3">Dua.</span></p>
<p class="target" lang="en" dir="ltr"><span class="s k1 dots">One.</span> <span class="gap k2" lang="en" dir="ltr">1 sentence not yet translated</span></p>
</div>
`);
  });

  it("gives each role its element", () => {
    expect(draft).toContain('<h1 class="target" lang="en" dir="ltr"><span class="s k1">Headline</span></h1>');
    expect(draft).toContain(
      '<h2 class="source" lang="id" dir="ltr"><span class="s k1" id="s4">Anak judul</span></h2>',
    );
    expect(draft).toContain('<p class="target caption" lang="en" dir="ltr">');
    const [block] = documentOf([["a", "b"]]).blocks;
    const as = (role: "quote" | "list_item") => body({ ...documentOf([]), blocks: [{ ...block!, role }] });
    expect(as("quote")).toMatch(/<blockquote class="source"[^>]*><p>.*<\/p><\/blockquote>/u);
    expect(as("list_item")).toMatch(/<ul class="source"[^>]*><li>.*<\/li><\/ul>/u);
  });

  it("takes the document's title where no block is one", () => {
    expect(body(documentOf([["a", "b"]]))).toContain('<h1 lang="id" dir="ltr">Judul &amp; lain</h1>');
    expect(draft).not.toContain("lain</h1>");
    expect(draft).toContain("<title>Judul &amp; lain</title>");
  });

  it("says on the screen and on every sheet that a draft is one", () => {
    expect(draft).toContain('<aside class="draft">Draft – not yet approved</aside>');
    expect(draft).toContain('<p class="running" aria-hidden="true"><b>Draft – not yet approved</b>');
    expect(draft).toContain("3 of 5 segments approved; what is not yet approved is underlined with dots");
  });

  it("shows only approved text where only that was asked for", () => {
    const html = body(articleDocument("approved_only"));
    expect(html).not.toMatch(/One\.|draft|dots/iu);
    expect(html).toContain('<span class="gap k1 k2" lang="en" dir="ltr">not yet approved</span>');
    expect(html).toContain("3 of 5 segments approved; the rest is left empty");
  });

  it("leaves boilerplate out", () => {
    expect(draft).not.toContain("Baca juga");
  });

  it("names those who stand behind the text", () => {
    const doc = { ...documentOf([]), translators: ["A", "B <b>"], reviewers: ["C"] };
    expect(body(doc)).toContain("<p>Translated by A and B &lt;b&gt; · Reviewed by C</p>\n</div>");
    expect(body(documentOf([]))).not.toContain(" by ");
  });

  it("lights a pair by its place in the block, for as many places as the longest block has", () => {
    const html = writeHtml(
      documentOf([
        ["a", "b"],
        ["c", "d"],
      ]),
    );
    expect(html).toContain(".pair:has(.k2:is(:hover, :target)) .k2 {");
    expect(html).not.toContain(".k3");
  });

  it.each([
    [
      "markup",
      `</td><script>alert("1")</script>&amp;'`,
      "&lt;/td&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;&#39;",
    ],
    ["control characters", "a\0\u0007b\ufffe", "a��b�"],
    ["half an emoji", "\ud83d😀", "�😀"],
    ["an open override of direction", "a\u202eb", "a\u202eb"],
    ["line ends", "a\r\nb\nc", "a<br>b<br>c"],
  ])("survives %s", (_, hostile, written) => {
    const html = body({ ...documentOf([[hostile, hostile]]), title: hostile, translators: [hostile] });
    expectNested(html);
    expect(html).not.toContain("<script");
    expect(html.split(`>${written}</span>`)).toHaveLength(3);
  });

  it.each([
    ["ar", "en", '<p class="source" lang="ar" dir="rtl">', '<div class="pair paragraph">'],
    ["ar", "he", '<p class="target" lang="he" dir="rtl">', '<div class="pair paragraph" dir="rtl">'],
    ["ja", "en", 'id="s1">a</span><span', '<span class="s k1 dots">b</span> <span'],
  ])("sets %s beside %s as each is written", (sourceLanguage, targetLanguage, ...expected) => {
    const html = body({
      ...documentOf([
        ["a", "b"],
        ["c", "d"],
      ]),
      sourceLanguage,
      targetLanguage,
    });
    for (const part of expected) expect(html.replace(/ class="s k2" /gu, " ")).toContain(part);
  });

  it("keeps bold, italic and links on both sides", () => {
    const html = body(
      documentOf([
        ['<b>Halo <i>dunia</i></b> <a href="https://a.example/?b=1&c">di <b>sini</b></a>.', "<i>Hello</i>"],
      ]),
    );
    expectNested(html);
    expect(html).toContain(
      '<span class="s k1" id="s1"><b>Halo <i>dunia</i></b> <a href="https://a.example/?b=1&amp;c" rel="noreferrer">di <b>sini</b></a>.</span>',
    );
    expect(html).toContain('<span class="s k1 dots"><i>Hello</i></span>');
  });

  it.each([
    ["a script", '<a href="javascript:alert(1)">a</a>', "a"],
    ["a script behind a line end", '<a href="java\nscript:alert(1)">a</a>', "a"],
    ["data", '<a href="data:text/html,b">a</a>', "a"],
    ["a link never opened", "a</a>", "a"],
    ["tags that cross", "<b>a<i>b</b>c</i>", "<b>a<i>b</i></b><i>c</i>"],
    ["a tag never closed", "a <b>b", "a <b>b</b>"],
    ["a tag never opened", "a</b> b", "<b>a</b> b"],
  ])("does no harm by %s", (_, text, written) => {
    const html = body(
      documentOf([
        [text, text],
        ["d", "e"],
      ]),
    );
    expectNested(html);
    expect(html).not.toMatch(/javascript|data:|script:/u);
    expect(html.split(`>${written}</span> <span`)).toHaveLength(3);
  });

  it("writes a document without segments", () => {
    expectNested(body(documentOf([])));
    expect(body(documentOf([]))).toContain("No segments");
  });
});
