import { expect, it } from "vitest";
import { decodeText } from "@/lib/formats/text/decode";
import { normaliseText } from "@/lib/text/normalise";
import { sayIn } from "./say";
import { sayDecoding, sayNormalising } from "./say-faults";

it.each([
  ["nothing", [0x20, 0x0a], "Berkas ini tidak berisi teks. Pilih berkas lain."],
  ["UTF-16", [0xff, 0xfe], "Berkas ini UTF-16 (little endian). Simpan sebagai UTF-8 lalu coba lagi."],
  [
    "Latin 1",
    [0x61, 0x0a, 0xe9],
    "Berkas ini bukan UTF-8: baris 2, bita 3 (0xE9). Simpan sebagai UTF-8 lalu coba lagi.",
  ],
  [
    "a program",
    [0x61, 0x00],
    "Baris 1, bita 2 adalah karakter NUL, jadi ini bukan berkas teks polos. Simpan sebagai UTF-8 lalu coba lagi.",
  ],
])("a file of %s is refused in the words of its fault", (_, bytes, words) => {
  const decoded = decodeText(new Uint8Array(bytes));
  if (decoded.ok) throw new Error("It should not be read.");
  const said = sayDecoding(decoded);
  expect(sayIn("en", said)).toBe(decoded.message);
  expect(sayIn("id", said)).toBe(words);
});

it.each([
  [
    "a\0",
    "Baris 1, karakter 2 adalah karakter NUL, yang tidak pernah menjadi bagian teks. Hapus lalu coba lagi.",
  ],
  [
    "\n\ud800",
    "Baris 2, karakter 1 adalah setengah karakter, sering kali emoji yang rusak. Hapus atau ketik ulang.",
  ],
])("%j is refused in the words of its fault", (text, words) => {
  const normal = normaliseText(text);
  if (normal.ok) throw new Error("It should not be taken.");
  const said = sayNormalising(normal);
  expect(sayIn("en", said)).toBe(normal.message);
  expect(sayIn("id", said)).toBe(words);
});
