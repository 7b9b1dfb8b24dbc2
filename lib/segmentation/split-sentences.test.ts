import fc from "fast-check";
import { describe, expect, test } from "vitest";
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

const pieces = fc.constantFrom(
  ..."Dr. Ia a 1 12. ( ) “ ” \" ' « » ! ? … ... 。 । \u00a0 \u200e [1] - • 😀 \ud800 \udc00 é \r \n \r\n \n\n \t : ; , U.S. No. A.B".split(
    " ",
  ),
  " ",
  "\r\n",
  "\n\n",
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

test.each(["kata ", ". ", "“a. ", "1. a ", "a.)", "a. (KCNA ", "A.B.", "\n", "- a\n", "a.[1] ", "(", ". ' "])(
  "a million characters without mercy are split in a moment: %j",
  (unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    const before = performance.now();
    splitSentences(text, "id");
    // Far more than linear time needs on a busy machine, far less than a thousandth of what quadratic time would.
    expect(performance.now() - before).toBeLessThan(3_000);
  },
);
