import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stripTags } from "@/lib/text/tags";
import { splitSentences } from "./split-sentences";

/** The sentences of `marked` as the bars in it say. */
function expectSplit(language: string, marked: string) {
  const text = marked.replaceAll("⏐", "");
  const sentences = splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
  expect(sentences).toEqual(marked.split("⏐").map((sentence) => sentence.trim()));
}

describe.each([
  ["a title before a name", "Prof. Dr. Sri Wahyuni, M.Hum. mengajar. ⏐Ia dosen tetap."],
  ["ranks and addresses", "Letjen. Agus tinggal di Jl. Sudirman No. 12 Kec. Menteng. ⏐Rumahnya besar."],
  ["amounts and times", "Harganya Rp. 1.500.000 pada pukul 13.47 WIB. ⏐Acara selesai (20/1). ⏐Semua pulang."],
  [
    "abbreviations that may end",
    "Kami membawa buku, pensil, dsb. ke kelas. ⏐Ada meja, kursi, dll. ⏐Semua baru.",
  ],
  ["quoted speech and who says it", "“Kami lelah. Kami pulang,” kata Rina. ⏐Ia pergi."],
  ["a question within a sentence", "“Kapan kita berangkat?” tanya Andi. ⏐“Besok!” jawab Sinta."],
  ["an agency credit", "Petugas memadamkan api di Medan. (ANTARA FOTO/Budi Santoso)"],
  ["initials", "B.J. Habibie dan W.R. Supratman dikenang. ⏐Mereka berjasa."],
  ["a company", "PT Telkom Indonesia Tbk. (TLKM) naik. ⏐Saham lain turun."],
  ["a dateline", "JAKARTA, KOMPAS.com - Harga naik. ⏐Warga resah."],
  ["ellipses", "Ia terdiam... lalu tertawa. ⏐“Aku...” ⏐Ia menangis."],
])("Indonesian: %s", (_name, marked) => {
  test(marked, () => expectSplit("id", marked));
});

describe.each([
  ["en", "Mr. Smith met Gen. Lee at 5 p.m. on Jan. 3 in Washington, D.C. ⏐They talked, e.g. about cars."],
  ["en", "I live in the U.S. ⏐How about you? ⏐The U.S. Army is there."],
  ["en", "1. Salt 2. Rice 3. Eggs".replaceAll(" 2", " ⏐2").replaceAll(" 3", " ⏐3")],
  ["de", "Am 12. Juni kam Dr. Meyer, d. h. der Arzt. ⏐Er blieb."],
  ["fr", "« Oui. Non », dit M. Dupont. ⏐Il partit."],
  ["es", "¿Cómo está la Sra. Rescia? ⏐¡Muy bien!"],
  ["ru", "Л. Н. Толстой родился в 1828 г. в имении. ⏐Он писал."],
  ["zh", "他說：「好。走吧！」⏐我們走了。⏐真的？"],
  ["ja", "これはペンです（本当です。はい）。⏐それは何ですか？"],
  ["hi", "यह डॉ. शर्मा हैं। ⏐वे आए।"],
  ["ar", "كيف حالك؟ ⏐أنا بخير."],
  ["tr", "Doç. Dr. Yılmaz geldi. ⏐Bu iyi."],
  ["el", "Πού είναι; ⏐Εδώ."],
  ["th", "สวัสดี"],
])("%s", (language, marked) => {
  test(marked, () => expectSplit(language, marked));
});

describe.each([
  ["a sentence wrapped", "<b>Halo.</b> ⏐Dunia."],
  ["white space within the pair", "<b>Halo. </b>⏐Dunia."],
  ["a wrapped sentence behind another", "Halo. ⏐<i>Dunia.</i>"],
  ["a pair over two sentences", "<b>Halo. ⏐Dunia.</b> ⏐Semua."],
  ["several pairs at the border", "<b><i>Halo.</i></b> ⏐<i><b>Dunia.</b></i>"],
  ["no space between them", "<b>Ia pergi.</b>⏐<i>Semua pulang.</i>"],
  ["an address full of stops", 'Baca <a href="https://a.example/B. C">di sini. </a>⏐Ia pulang.'],
  ["an abbreviation in bold", "<b>Dr.</b> Sri Wahyuni mengajar. ⏐Ia dosen."],
  ["half of an abbreviation", "Prof<b>. Dr.</b> Sri mengajar."],
  ["a quotation", "<i>“Kami lelah. Kami pulang,”</i> kata Rina. ⏐Ia pergi."],
  ["what is no tag", "Nilai <x. ⏐Ia pergi. ⏐a < b."],
])("tags are passed over: %s", (_name, marked) => {
  test(marked, () => expectSplit("id", marked));
});

const pieces = fc.constantFrom(
  ..."Dr. Ia a 1 12. ( ) “ ” \" ' « » ! ? … ... 。 । \u00a0 \u200e [1] - • 😀 \ud800 \udc00 é \r \n \r\n \n\n \t : ; , U.S. No. A.B".split(
    " ",
  ),
  " ",
  "\r\n",
  "\n\n",
  "<b>",
  "</b>",
  '<a href="x y. Z">',
  "</a>",
);
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.oneof(pieces, fc.string({ unit: "grapheme", maxLength: 4 }))).map((parts) => parts.join("")),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
);
const anyLanguage = fc.constantFrom(
  "id",
  "en",
  "de",
  "zh",
  "ja",
  "ar",
  "hy",
  "th",
  "xx",
  "not a language",
  "",
);

test("no character is lost, doubled or moved, whatever the text", () => {
  fc.assert(
    fc.property(anyText, anyLanguage, (text, language) => {
      let at = 0;
      for (const { start, end } of splitSentences(text, language)) {
        expect(text.slice(at, start)).toMatch(/^\s*$/u);
        expect(start).toBeLessThan(end);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        at = end;
      }
      expect(text.slice(at)).toMatch(/^\s*$/u);
    }),
    { numRuns: 1500 },
  );
});

test("tags change nothing but where they stand themselves", () => {
  fc.assert(
    fc.property(anyText, anyLanguage, (text, language) => {
      const plain = stripTags(text);
      fc.pre(stripTags(plain) === plain);
      const inked = (whole: string) =>
        splitSentences(whole, language)
          .map(({ start, end }) => stripTags(whole.slice(start, end)).replaceAll(/\s/gu, ""))
          .filter((ink) => ink !== "");
      expect(inked(text)).toEqual(inked(plain));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  "kata ",
  ". ",
  "“a. ",
  "1. a ",
  "a.)",
  "a. (KCNA ",
  "A.B.",
  "\n",
  "- a\n",
  "a.[1] ",
  "(",
  ". ' ",
  "<b>A. </b>",
  "<i>. ",
])("a million characters without mercy are split in a moment: %j", (unit) => {
  const text = unit.repeat(1_000_000 / unit.length);
  const before = performance.now();
  splitSentences(text, "id");
  // Far more than linear time needs on a busy machine, far less than a thousandth of what quadratic time would.
  expect(performance.now() - before).toBeLessThan(3_000);
});
