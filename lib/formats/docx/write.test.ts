import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { BilingualDocument } from "@/lib/document/bilingual";
import { articleDocument, documentOf } from "@/lib/formats/sample-document";
import { writeDocx } from "./write";

async function partsOf(doc: BilingualDocument): Promise<Record<string, string>> {
  const parts = unzipSync(await writeDocx(doc));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const document = async (doc: BilingualDocument) => (await partsOf(doc))["word/document.xml"]!;
const attributes = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((found) => found[1]);
const shownText = (xml: string) => attributes(xml, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu).join("|");

/** Every tag closed by its own name, and nothing in the text that XML forbids. */
function expectWellFormed(xml: string) {
  const open: string[] = [];
  for (const [, closing, name, selfClosed] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/gu)) {
    if (closing === "/") expect(open.pop()).toBe(name);
    else if (selfClosed !== "/") open.push(name!);
  }
  expect(open).toEqual([]);
  expect(xml.replace(/<[^<>]*>/gu, "")).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|apos|#x?[\da-fA-F]+);)/u);
  expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
}

describe("writeDocx", () => {
  let draft: Record<string, string>;
  beforeAll(async () => {
    draft = await partsOf(articleDocument("as_it_stands"));
  });

  it("gives every part as well-formed XML", () => {
    expect(Object.keys(draft)).toContain("[Content_Types].xml");
    for (const xml of Object.values(draft)) expectWellFormed(xml);
  });

  it("gives each segment one bookmark, in order, with a number of its own", () => {
    const names = attributes(draft["word/document.xml"]!, /<w:bookmarkStart w:name="([^"]*)"/gu);
    expect(names).toEqual(
      [1, 2, 3, 4, 6].map((n) => `seg_0192f3a47c1d7e008000${String(n).padStart(12, "0")}`),
    );
    const starts = attributes(draft["word/document.xml"]!, /<w:bookmarkStart [^>]*w:id="(\d+)"/gu);
    expect(starts).toEqual(["1", "2", "3", "4", "5"]);
    expect(attributes(draft["word/document.xml"]!, /<w:bookmarkEnd w:id="(\d+)"/gu)).toEqual(starts);
  });

  it("keeps headings, captions and the language of each side", () => {
    const xml = draft["word/document.xml"]!;
    expect(attributes(xml, /<w:pStyle w:val="(Heading\d|Caption)"\/>/gu)).toEqual([
      "Heading1",
      "Heading1",
      "Heading2",
      "Heading2",
      "Caption",
      "Caption",
    ]);
    expect(xml).toContain('<w:lang w:val="id-ID"/></w:rPr><w:t xml:space="preserve">Satu.</w:t>');
    expect(xml).toContain('<w:lang w:val="en-US"/></w:rPr><w:t xml:space="preserve">One.</w:t>');
  });

  it("repeats the head of the table and never breaks a row", () => {
    const xml = draft["word/document.xml"]!;
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/gu)).toHaveLength(xml.match(/<w:tr>/gu)!.length);
  });

  it("leaves boilerplate out", () => {
    expect(Object.values(draft).join("")).not.toContain("Baca juga");
  });

  it("says on every page that a draft is one, and of how many pages each is", () => {
    expect(shownText(draft["word/header1.xml"]!)).toContain("Draft – not yet approved");
    expect(draft["word/header1.xml"]).toContain('string="DRAFT"');
    expect(draft["word/footer1.xml"]).toMatch(/PAGE<.*NUMPAGES</u);
    expect(shownText(draft["word/footer1.xml"]!)).toContain(" of ");
  });

  it("names the title, the language and the time of export", () => {
    expect(draft["docProps/core.xml"]).toContain("<dc:title>Judul &amp; lain</dc:title>");
    expect(draft["docProps/core.xml"]).toContain("<dc:language>en</dc:language>");
    expect(draft["docProps/core.xml"]).toContain(">2026-11-23T06:26:00Z</dcterms:created>");
  });

  it("shows only approved text where only that was asked for", async () => {
    const parts = await partsOf(articleDocument("approved_only"));
    const text = shownText(parts["word/document.xml"]!);
    expect(text).toContain("Satu.|not yet approved");
    expect(text).not.toContain("One.");
    expect(text).toContain("Heading");
    expect(shownText(parts["word/header1.xml"]!)).toContain("3 of 5 segments approved");
    expect(parts["word/header1.xml"]).not.toMatch(/draft/iu);
  });

  it("gives the same bytes for the same document, whatever the hour", async () => {
    const first = await writeDocx(articleDocument("as_it_stands"));
    vi.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z"), toFake: ["Date"] });
    const second = await writeDocx(articleDocument("as_it_stands"));
    vi.useRealTimers();
    expect(Buffer.from(first).equals(second)).toBe(true);
  });

  it("writes a document without segments", async () => {
    const xml = await document(documentOf([]));
    expectWellFormed(xml);
    expect(shownText(xml)).toContain("No segments");
  });

  it.each([
    ["markup", "</w:t><script>&amp;]]>", "&lt;/w:t&gt;&lt;script&gt;&amp;amp;]]&gt;"],
    ["control characters", "a\0\u0007\u001fb\ufffe", "a���b�"],
    ["half an emoji", "\ud83d😀\ude00", "�😀�"],
    ["an open override of direction", "a\u202eb", "a\u202eb"],
    ["spaces at the ends", "  a ", "  a "],
  ])("survives %s", async (_, hostile, written) => {
    const parts = await partsOf({
      ...documentOf([[hostile, hostile]]),
      title: hostile,
      translators: [hostile],
    });
    for (const xml of Object.values(parts)) expectWellFormed(xml);
    expect(parts["word/document.xml"]!.split(`>${written}</w:t>`)).toHaveLength(4);
  });

  it("keeps line ends and tabs", async () => {
    expect(await document(documentOf([["a\nb\tc", "d"]]))).toMatch(
      />a<\/w:t>.*<w:br\/><w:t[^>]*>b<\/w:t><w:tab\/><w:t[^>]*>c<\/w:t>/u,
    );
  });

  it("keeps bold, italic and links on both sides", async () => {
    const address = "https://padanan.example/a?b=1&c";
    const parts = await partsOf(
      documentOf([
        [`<b>Halo <i>dunia</i></b> <a href="${address}">di <b>sini</b></a>.`, "<b>Hello <i>world</i></b>"],
        ["Dua", `<a href="mailto:desk@padanan.example">mail</a>`],
      ]),
    );
    for (const xml of Object.values(parts)) expectWellFormed(xml);
    const xml = parts["word/document.xml"]!;
    const run = (text: string, look: string) =>
      expect(xml).toMatch(
        new RegExp(`<w:r><w:rPr>${look}<w:lang [^>]*/></w:rPr><w:t[^>]*>${text}</w:t>`, "u"),
      );
    for (const [bold, both] of [
      ["Halo ", "dunia"],
      ["Hello ", "world"],
    ]) {
      run(bold!, "<w:b/><w:bCs/>");
      run(both!, "<w:b/><w:bCs/><w:i/><w:iCs/>");
    }
    run("di ", '<w:rStyle w:val="Hyperlink"/>');
    run("sini", '<w:rStyle w:val="Hyperlink"/><w:b/><w:bCs/>');
    expect(attributes(xml, /<w:hyperlink [^>]*r:id="([^"]*)"/gu)).toEqual(["rIdLink1", "rIdLink2"]);
    const links = parts["word/_rels/document.xml.rels"]!;
    expect(links).toContain('Target="https://padanan.example/a?b=1&amp;c"');
    expect(attributes(links, /Id="(rIdLink\d)"[^>]*TargetMode="External"/gu)).toEqual([
      "rIdLink1",
      "rIdLink2",
    ]);
    expect(shownText(xml)).not.toContain("&lt;");
  });

  it("gives the same bytes for the same links", async () => {
    const doc = documentOf([['<a href="https://a.example">a</a>', '<a href="https://a.example">a</a>']]);
    expect(Buffer.from(await writeDocx(doc)).equals(await writeDocx(doc))).toBe(true);
  });

  it.each([
    ["a script", '<a href="javascript:alert(1)">a</a>'],
    ["a file", '<a href="file:///etc/passwd">a</a>'],
    ["a link never opened", "a</a>"],
  ])("makes no link of %s", async (_, text) => {
    const parts = await partsOf(documentOf([[text, text]]));
    expect(parts["word/document.xml"]).not.toContain("w:hyperlink");
    expect(Object.values(parts).join("")).not.toMatch(/javascript|passwd/u);
    expect(shownText(parts["word/document.xml"]!)).toContain("1|a|a");
  });

  it("lets formatting that is never closed end with its segment", async () => {
    const xml = await document(
      documentOf([
        ["<b>a <i>b", "c"],
        ["d", "e"],
      ]),
    );
    expectWellFormed(xml);
    for (const text of ["c", "d", "e"]) {
      expect(xml).toMatch(new RegExp(`<w:rPr><w:lang [^>]*/></w:rPr><w:t[^>]*>${text}<`, "u"));
    }
  });

  it("writes right-to-left text as such, on its side alone", async () => {
    const xml = await document({ ...documentOf([["مرحبا", "Hello"]]), sourceLanguage: "ar" });
    expect(xml).toMatch(
      /<w:bidi\/>.{0,80}<w:rtl\/><w:lang w:val="ar-EG" w:bidi="ar-EG"\/><\/w:rPr><w:t[^>]*>مرحبا/u,
    );
    expect(xml).toMatch(/<w:p><w:r><w:rPr><w:lang w:val="en-US"\/><\/w:rPr><w:t[^>]*>Hello/u);
    expect(xml).toContain('<w:bidiVisual w:val="off"/>');
  });

  it("turns the table round where both sides run right to left", async () => {
    const doc = { ...documentOf([["مرحبا", "שלום"]]), sourceLanguage: "ar", targetLanguage: "he" };
    expect(await document(doc)).toContain("<w:bidiVisual/>");
  });
});
