import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stripTags } from "@/lib/text/tags";
import { segmentArticle } from "./segment-article";

const rolesOf = (text: string, language = "id") =>
  segmentArticle(text, language).map(({ role, start, end }) => `${role}: ${text.slice(start, end)}`);

const body = (n: number) =>
  `Paragraf ke-${n} berisi berita yang cukup panjang tentang rapat di gedung itu. Para peserta pulang sore hari dengan tenang.`;

describe("roles", () => {
  test("an Indonesian page as scraped", () => {
    const text = [
      "Beranda > Berita > Nasional",
      "Harga Beras Naik Tajam di Tiga Provinsi",
      "Oleh Siti Aminah",
      "Senin, 5 September 2023 13:47 WIB",
      "Bagikan Facebook Twitter WhatsApp",
      body(1),
      "Pedagang menata beras di Pasar Induk Cipinang. (ANTARA FOTO/Hafidz Mubarak)",
      "ADVERTISEMENT",
      "Baca juga: Stok Beras Aman",
      "Apa sebabnya?",
      body(2),
      "• Cuaca buruk",
      "• Panen mundur",
      "“Kami akan menjaga pasokan sampai akhir tahun ini.”",
      body(3),
      "Editor: Budi Santoso",
      "(bds/sit)",
      "beras",
      "Berita Terkait",
      "Harga Gula Turun",
    ].join("\n\n");
    expect(segmentArticle(text, "id").map(({ role }) => role)).toEqual([
      "boilerplate",
      "title",
      "byline",
      "byline",
      "boilerplate",
      "paragraph",
      "caption",
      "boilerplate",
      "boilerplate",
      "heading",
      "paragraph",
      "list_item",
      "list_item",
      "quote",
      "paragraph",
      "byline",
      "boilerplate",
      "boilerplate",
      "boilerplate",
      "boilerplate",
    ]);
  });

  test("an English page as scraped", () => {
    const long =
      "The minister said on Monday that the talks would go on for another week. Nobody else agreed to speak.";
    const text = [
      "We use cookies to improve your experience on this site.",
      "Talks Go On for Another Week",
      "By Jane Doe and John Roe",
      "September 5, 2023",
      long,
      "The minister leaves the building in Geneva. (Jane Doe/AFP via Getty Images)",
      "What comes next",
      long,
      "Photo: Reuters",
      "Sign up for our newsletter",
      long,
      "Jane Doe is a senior reporter covering diplomacy in Europe.",
      "Leave a Reply",
      "Name",
    ].join("\n");
    expect(segmentArticle(text, "en").map(({ role }) => role)).toEqual([
      "boilerplate",
      "title",
      "byline",
      "byline",
      "paragraph",
      "caption",
      "heading",
      "paragraph",
      "caption",
      "boilerplate",
      "paragraph",
      "boilerplate",
      "boilerplate",
      "boilerplate",
    ]);
  });

  test("what is kept out says why", () => {
    const text = `Judul\n\n${body(1)}\n\nBaca juga: Lain\n\n${body(2)}`;
    expect(segmentArticle(text, "id")[2]).toMatchObject({
      role: "boilerplate",
      reason: "A “read more” line",
    });
  });

  test("a sentence that merely begins like a byline is a paragraph", () => {
    const text = `Judul\n\nOleh karena itu, pemerintah menunda rapat.\n\n${body(1)}`;
    expect(rolesOf(text)[1]).toBe("paragraph: Oleh karena itu, pemerintah menunda rapat.");
  });

  test("a closing paragraph with the name of its agency stays a paragraph", () => {
    const text = `Judul\n\n${body(1)}\n\n“Kami siap membantu warga,” kata dia. (Antara)`;
    expect(segmentArticle(text, "id").at(-1)!.role).toBe("paragraph");
  });
});

test("lines wrapped by hand are one paragraph", () => {
  const text =
    "Ini adalah kalimat pertama yang dipotong oleh halaman\nkarena terlalu panjang. Lalu ada yang kedua\n\nJudul lain";
  expect(segmentArticle(text, "id").map(({ segments }) => segments.length)).toEqual([2, 1]);
});

test("tags are passed over where paragraphs are found", () => {
  const text =
    "<b>\nIni adalah kalimat pertama yang dipotong oleh halaman</b>\n<i>karena terlalu panjang.</i> Lalu ada yang kedua\n\n<b>Judul lain</b>";
  const blocks = segmentArticle(text, "id");
  expect(blocks.map(({ segments }) => segments.map(({ start, end }) => text.slice(start, end)))).toEqual([
    [
      "<b>\nIni adalah kalimat pertama yang dipotong oleh halaman</b>\n<i>karena terlalu panjang.</i>",
      "Lalu ada yang kedua",
    ],
    ["<b>Judul lain</b>"],
  ]);
});

test("blocks and sentences conserve the text, whatever it is", () => {
  const line = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("Oleh A", "(KCNA)", "• x", "Baca juga", "a. B", "\ud800", "<b>", "</b>", "<i>x</i>"),
  );
  const anyText = fc
    .array(fc.tuple(line, fc.constantFrom("\n", "\r\n", "\n\n", "\r", "\u2028", " ")))
    .map((all) => all.flat().join(""));
  fc.assert(
    fc.property(anyText, (text) => {
      let at = 0;
      const blocks = segmentArticle(text, "id");
      if (blocks.length === 0) expect(stripTags(text).trim()).toBe("");
      for (const block of blocks) {
        expect(text.slice(at, block.start).trim()).toBe("");
        at = block.start;
        for (const { start, end } of block.segments) {
          expect(text.slice(at, start).trim()).toBe("");
          expect(start).toBeLessThan(end);
          at = end;
        }
        expect(at).toBe(block.end);
      }
      if (blocks.length > 0) expect(text.slice(at).trim()).toBe("");
    }),
    { numRuns: 1000 },
  );
});

const sample = new URL("../../../shared/data/article/", import.meta.url);

// The measuring data lies beside the checkout and is not part of it.
test.skipIf(!existsSync(sample))("the first real article, block by block", () => {
  const text = readFileSync(new URL("korea-utara.id.txt", sample), "utf8");
  const wanted = JSON.parse(readFileSync(new URL("korea-utara.blocks.json", sample), "utf8")) as unknown;
  const blocks = segmentArticle(text, "id");
  expect(blocks.map(({ role, start, end }) => ({ role, text: text.slice(start, end) }))).toEqual(wanted);
});
