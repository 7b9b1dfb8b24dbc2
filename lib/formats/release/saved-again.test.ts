import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { readArticle } from "@/lib/formats/read-article";
import type { Manifest, ReleaseFormat } from "@/lib/release/manifest";
import { isSignedBy, keyIdOf, makeSigningPair, signText } from "@/lib/server/signing";
import { signedText } from "./seal-text";
import { draftOf } from "./testing-release";
import { verifyFile } from "./verify-file";
import { writeReleaseFiles } from "./write-files";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const pair = makeSigningPair();
const sign = (manifest: Manifest) => ({
  algorithm: "Ed25519" as const,
  keyId: pair.id,
  publicKey: pair.publicKey,
  value: signText(signedText(manifest), pair.privateKey),
});
const check = (bytes: Uint8Array) =>
  verifyFile(bytes, { sha256, isSignedBy, keyIdOf, keys: [pair.publicKey] });

/** The sample article, its sentences as sources; as targets the same ones in capitals and with formatting. */
function articlePairs(): [string, string][] {
  const text = readFileSync("prisma/samples/korea-utara.id.txt", "utf8");
  return readArticle(text, "text", "id")
    .flatMap(({ segments }) => segments)
    .map((source, at) => [
      source,
      at % 5 === 0 ? `<b>${source.toUpperCase()}</b> – <i>&</i>` : source.toUpperCase(),
    ]);
}

type Place = { readonly format: ReleaseFormat; readonly segment: number; readonly side: "source" | "target" };

/** Numbers from 0 to below `most`, the same in every run. */
function chanceFrom(seed: number) {
  let state = seed;
  return (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

/** The text with one character put in, taken out or replaced. */
function alterText(text: string, chance: (most: number) => number): string {
  const characters = Array.from(text);
  const at = chance(characters.length);
  const other = Array.from("abcXYZ019 .,;é”").filter(
    (each) => each !== characters[at] && each !== characters[at - 1],
  );
  const put = other[chance(other.length)]!;
  const way = chance(3);
  if (way === 0) return characters.toSpliced(at, 0, put).join("");
  return characters.toSpliced(at, 1, ...(way === 1 ? [] : [put])).join("");
}

const decode = (text: string) =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
const encode = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Changes one character among the runs of text that the pattern finds in a stretch of markup. */
function alterRun(markup: string, run: RegExp, chance: (most: number) => number): string {
  const runs = [...markup.matchAll(run)].filter((match) => match[2] !== "");
  const match = runs[chance(runs.length)]!;
  const start = match.index + match[1]!.length;
  const written = encode(alterText(decode(match[2]!), chance));
  return markup.slice(0, start) + written + markup.slice(start + match[2]!.length);
}

function alterFile(
  bytes: Uint8Array,
  { format, segment, side }: Place,
  chance: (most: number) => number,
): Uint8Array {
  if (format === "json") {
    const seal = JSON.parse(strFromU8(bytes)) as { manifest: Manifest };
    const own = seal.manifest.segments.find(({ number }) => number === segment)![side]!;
    own.text = alterText(own.text, chance);
    return strToU8(JSON.stringify(seal, null, 2));
  }
  if (format === "html") {
    const html = strFromU8(bytes);
    const span = new RegExp(`data-segment="${segment}" data-side="${side}">.*?</span>`, "su").exec(html)!;
    const altered = alterRun(span[0], /(>)([^<]*)/gu, chance);
    return strToU8(html.slice(0, span.index) + altered + html.slice(span.index + span[0].length));
  }
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts["word/document.xml"]!);
  // The head of the table is its first row.
  const row = [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gsu)][segment]!;
  const cell = [...row[0].matchAll(/<w:tc>.*?<\/w:tc>/gsu)][side === "source" ? 1 : 2]!;
  const start = row.index + cell.index;
  // What a person types is kept with its spaces.
  const altered = alterRun(cell[0], /(<w:t(?: [^>]*)?>)([^<]*)/gu, chance).replaceAll(
    "<w:t>",
    '<w:t xml:space="preserve">',
  );
  const body = xml.slice(0, start) + altered + xml.slice(start + cell[0].length);
  return zipSync({ ...parts, "word/document.xml": strToU8(body) });
}

const pairs = articlePairs();
let files: Readonly<Record<ReleaseFormat, Uint8Array>>;
beforeAll(async () => {
  ({ files } = await writeReleaseFiles(draftOf(pairs, "final", sha256), sign));
});

function expectFound(bytes: Uint8Array, place: Place): void {
  const verdict = check(bytes);
  const named: readonly (string | number | null)[] =
    place.format === "json"
      ? verdict.faults.map(({ segment }) => segment)
      : verdict.alterations.map((each) => ("segment" in each ? `${each.segment} ${each.side}` : each.kind));
  const expected = place.format === "json" ? place.segment : `${place.segment} ${place.side}`;
  expect([place, verdict.verdict, [...new Set(named)]]).toEqual([place, "altered", [expected]]);
}

function placeBy(chance: (most: number) => number, formats: readonly ReleaseFormat[]): Place {
  return {
    format: formats[chance(formats.length)]!,
    segment: 1 + chance(pairs.length),
    side: chance(2) === 0 ? "source" : "target",
  };
}

it("names the segment of each of 200 random alterations of one character", () => {
  const chance = chanceFrom(20_261_123);
  for (let turn = 0; turn < 200; turn++) {
    const place = placeBy(chance, ["docx", "html", "json"]);
    expectFound(alterFile(files[place.format], place, chance), place);
  }
}, 240_000);

const office = [
  "/usr/bin/soffice",
  "/usr/bin/libreoffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
].find((program) => existsSync(program));

it("names the change of a note, in a file with notes as it was written", async () => {
  const notes = [
    { id: "n1", kind: "translators_note" as const, segment: 1, at: 4, body: "A note", url: null },
  ];
  const noted = await writeReleaseFiles(draftOf(pairs, "final", sha256, notes), sign);
  for (const format of ["docx", "html", "json"] as const) {
    expect([format, check(noted.files[format]).verdict]).toEqual([format, "genuine"]);
  }
  // The seal, which tells of the note too, stands in the head.
  const html = strToU8(strFromU8(noted.files.html).replace(/A note(?!.*A note)/su, "B note"));
  const foundAround = (bytes: Uint8Array) => {
    const { verdict, alterations } = check(bytes);
    const around = alterations.flatMap((each) => (each.kind === "surroundings" ? [each.found ?? ""] : []));
    return [verdict, around.some((words) => words.includes("B note"))];
  };
  expect(foundAround(html)).toEqual(["altered", true]);
  const parts = unzipSync(noted.files.docx);
  const footnotes = strFromU8(parts["word/footnotes.xml"]!).replace("A note", "B note");
  const docx = zipSync({ ...parts, "word/footnotes.xml": strToU8(footnotes) });
  expect(foundAround(docx)).toEqual(["altered", true]);
  const json = strToU8(strFromU8(noted.files.json).replace("A note", "B note"));
  expect(check(json).verdict).not.toBe("genuine");
});

describe.skipIf(office === undefined)("saved again by LibreOffice (skipped where there is none)", () => {
  const odd: readonly (readonly [string, string | null])[] = [
    ["Korea Utara tetap diam", "North Korea stays silent"],
    [
      "Satu \u00a0 dua  tiga\u2011empat",
      'One <b>bold</b> <a href="https://a.example">a <b>link</b></a> tab\there.',
    ],
    ["Dua “x” 'y' soft\u00adhyphen", 'line\nbreak 😀 don\'t "quote" ... (c) -- &amp; end '],
    ["baris\u202eabc \u0007 zero\u200bwidth", " lead and trail, Ω ñ 你好 עברית "],
    ["Tidak ada", null],
  ];
  const notes = [
    { id: "n1", kind: "translators_note", segment: 1, at: 5, body: "The <north> & “no other”", url: null },
    { id: "n2", kind: "citation", segment: 2, at: 12, body: "", url: "https://a.example/x?y=1&z=2" },
    { id: "n3", kind: "translators_note", segment: 3, at: 4, body: "Two\nlines", url: null },
  ] satisfies Parameters<typeof draftOf>[3];
  const filters = { docx: "docx:MS Word 2007 XML", html: "html" } as const;

  it.each(["docx", "html"] as const)(
    "a %s is still genuine, and an alteration of it is found",
    async (format) => {
      const draft = await writeReleaseFiles(draftOf(odd, "draft", sha256), sign);
      const noted = await writeReleaseFiles(draftOf(odd, "draft", sha256, notes), sign);
      const folder = mkdtempSync(path.join(tmpdir(), "padanan-office-"));
      try {
        for (const [name, bytes] of [
          ["article", files[format]],
          ["odd", draft.files[format]],
          ["noted", noted.files[format]],
        ] as const) {
          const { verdict, reason, faults, alterations } = check(saveAgain(folder, name, bytes, format));
          expect([name, verdict, reason, faults, alterations]).toEqual([name, "genuine", null, [], []]);
        }
        const saved = saveAgain(folder, "article", files[format], format);
        const chance = chanceFrom(7);
        for (let turn = 0; turn < 40; turn++) {
          const place = placeBy(chance, [format]);
          if (format === "docx") expectFound(alterFile(saved, place, chance), place);
          else expectNamed(alterFlow(saved, place), place);
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    240_000,
  );

  /** The marks are gone: the words are looked for as they stand, with line ends where there were spaces. */
  function alterFlow(bytes: Uint8Array, { segment, side }: Place): Uint8Array {
    const html = strFromU8(bytes);
    const stored = pairs[segment - 1]![side === "source" ? 0 : 1];
    const longest = stored.split(/[^\p{L}]+/u).toSorted((a, b) => b.length - a.length)[0]!;
    const start = stored
      .split(/\s+/u)
      .slice(0, 4)
      .map((word) => encode(word.replaceAll(/<\/?[bi]>/gu, "")).replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
    const found = new RegExp(start.join("(?:\\s|<[^>]*>)+"), "u").exec(html.slice(html.indexOf("<body")));
    if (found === null) return new Uint8Array();
    const from = html.indexOf("<body") + found.index;
    const at = html.indexOf(longest, from);
    return at === -1 ? new Uint8Array() : strToU8(`${html.slice(0, at)}Q${html.slice(at)}`);
  }

  function expectNamed(bytes: Uint8Array, { segment, side }: Place): boolean {
    if (bytes.length === 0) return false;
    const { verdict, alterations } = check(bytes);
    expect([segment, side, verdict]).toEqual([segment, side, "altered"]);
    expect(alterations).toContainEqual(expect.objectContaining({ kind: "text_changed", segment, side }));
    return true;
  }

  function saveAgain(folder: string, name: string, bytes: Uint8Array, format: "docx" | "html"): Uint8Array {
    writeFileSync(path.join(folder, `${name}.${format}`), bytes);
    const result = spawnSync(
      office!,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        filters[format],
        "--outdir",
        `${folder}/out`,
        `${folder}/${name}.${format}`,
      ],
      { encoding: "utf8", timeout: 120_000 },
    );
    if (result.status !== 0) throw new Error(result.stderr);
    return readFileSync(`${folder}/out/${name}.${format}`);
  }
});
