import { createHash } from "node:crypto";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Manifest, ReleaseFormat } from "@/lib/release/manifest";
import { isSignedBy, keyIdOf, makeSigningPair, signText } from "@/lib/server/signing";
import { signedText } from "./seal-text";
import { draftOf } from "./testing-release";
import { verifyFile, type Trust } from "./verify-file";
import { writeReleaseFiles, type ReleaseFiles } from "./write-files";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const pair = makeSigningPair();
const trust: Trust = { sha256, isSignedBy, keyIdOf, keys: [pair.publicKey] };
const sign = (manifest: Manifest) => ({
  algorithm: "Ed25519" as const,
  keyId: pair.id,
  publicKey: pair.publicKey,
  value: signText(signedText(manifest), pair.privateKey),
});

const odd: readonly (readonly [string, string | null])[] = [
  ["Korea Utara tetap diam", "North Korea stays silent"],
  [
    "Satu \u00a0 dua  tiga\u2011empat",
    'One <b>bold</b> <i>it</i> <a href="https://a.example">a <b>link</b></a> tab\there.',
  ],
  ["Dua “x” 'y' soft\u00adhyphen", 'line\nbreak 😀 don\'t "quote" ... (c) -- &amp; end '],
  ["baris\u202eabc \u0007 zero\u200bwidth", " lead and trail, Ω ñ 你好 עברית "],
  ["a < b & c > d", "a < b &nbsp; </span> <x>"],
];
const formats: readonly ReleaseFormat[] = ["docx", "html", "json"];

let final: ReleaseFiles;
let draft: ReleaseFiles;
beforeAll(async () => {
  final = await writeReleaseFiles(draftOf(odd, "final", sha256), sign);
  draft = await writeReleaseFiles(draftOf([...odd, ["Belum", null]], "draft", sha256), sign);
});

const check = (bytes: Uint8Array, how: Partial<Trust> = {}) => verifyFile(bytes, { ...trust, ...how });

describe.each(formats)("a release as %s", (format) => {
  it("is genuine as it was written, final and draft", () => {
    for (const { files } of [final, draft]) {
      const verdict = check(files[format]);
      expect(verdict).toMatchObject({
        verdict: "genuine",
        reason: null,
        format,
        faults: [],
        alterations: [],
      });
      expect(verdict.key).toEqual({ id: pair.id, trust: "named" });
    }
  });

  it("is the same bytes each time", async () => {
    const again = await writeReleaseFiles(draftOf(odd, "final", sha256), sign);
    expect(sha256(Buffer.from(again.files[format]).toString("base64"))).toBe(
      sha256(Buffer.from(final.files[format]).toString("base64")),
    );
  });

  it("is of an unknown key to whoever expects another one, and of its own to whoever names none", () => {
    expect(check(final.files[format], { keys: [makeSigningPair().publicKey] })).toMatchObject({
      verdict: "unknown",
      reason: "other_key",
      key: { id: pair.id, trust: "embedded" },
    });
    expect(check(final.files[format], { keys: null }).key?.trust).toBe("embedded");
  });
});

type Part = (bytes: Uint8Array, change: (text: string) => string) => Uint8Array;
const inText: Part = (bytes, change) => strToU8(change(strFromU8(bytes)));
const inDocx =
  (name: string): Part =>
  (bytes, change) => {
    const parts = unzipSync(bytes);
    return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name]!))) });
  };
const inBody = inDocx("word/document.xml");

it.each<[string, ReleaseFormat, Part, (text: string) => string, object]>([
  [
    "a word",
    "html",
    inText,
    (t) => t.replace(">North Korea", ">South Korea"),
    { kind: "text_changed", segment: 1, side: "target" },
  ],
  [
    "a word",
    "docx",
    inBody,
    (t) => t.replace(">North Korea", ">South Korea"),
    { kind: "text_changed", segment: 1, side: "target" },
  ],
  [
    "a source",
    "docx",
    inBody,
    (t) => t.replace("tetap", "tidak"),
    { kind: "text_changed", segment: 1, side: "source" },
  ],
  [
    "one more space",
    "html",
    inText,
    (t) => t.replace(">North Korea", ">North  Korea"),
    { kind: "text_changed", segment: 1 },
  ],
  [
    "where a link leads",
    "html",
    inText,
    (t) => t.replace('<a href="https://a.example"', '<a href="https://b.example"'),
    { kind: "link_changed", segment: 2, found: "https://b.example/" },
  ],
  [
    "where a link leads",
    "docx",
    inDocx("word/_rels/document.xml.rels"),
    (t) => t.replace("https://a.example", "https://b.example"),
    { kind: "link_changed", segment: 2 },
  ],
  [
    "a segment taken out",
    "html",
    inText,
    (t) => t.replace(/<span [^>]*data-segment="1" data-side="target">.*?<\/span>/u, ""),
    { kind: "missing", segment: 1, side: "target" },
  ],
  [
    "a row taken out",
    "docx",
    inBody,
    (t) => t.replace(/<w:tr>(?:(?!<w:tr>).)*?North Korea.*?<\/w:tr>/u, ""),
    { kind: "missing", segment: 1 },
  ],
  [
    "a segment put in",
    "html",
    inText,
    (t) => t.replace("</article>", '<span data-segment="77" data-side="target">More</span></article>'),
    { kind: "added", segment: 77, found: "More" },
  ],
  [
    "a segment twice",
    "html",
    inText,
    (t) =>
      t.replace(
        "</article>",
        '<p><span data-segment="1" data-side="target">North Korea stays silent</span></p></article>',
      ),
    { kind: "added", segment: 1 },
  ],
  [
    "a paragraph put in",
    "docx",
    inBody,
    (t) => t.replace("<w:tbl>", "<w:p><w:r><w:t>More</w:t></w:r></w:p><w:tbl>"),
    { kind: "surroundings", found: "More" },
  ],
  [
    "the credits",
    "html",
    inText,
    (t) => t.replace("Reviewed by Rudi</p>", "Reviewed by Ruth</p>"),
    { kind: "surroundings" },
  ],
  ["the title", "docx", inBody, (t) => t.replace("Judul &amp; lain", "Judul"), { kind: "surroundings" }],
  [
    "the words of the header",
    "docx",
    inDocx("word/header1.xml"),
    (t) => t.replace("Release 1", "Release 2"),
    { kind: "surroundings" },
  ],
])("finds %s in %s", (_, format, part, change, alteration) => {
  const altered = part(final.files[format], change);
  expect(altered).not.toEqual(part(final.files[format], (text) => text));
  const verdict = check(altered);
  expect(verdict.verdict).toBe("altered");
  expect(verdict.alterations).toContainEqual(expect.objectContaining(alteration));
});

it("finds rows that changed places", () => {
  const altered = inBody(final.files.docx, (xml) => {
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/gsu)!;
    return xml.replace(rows[2]! + rows[3]!, () => rows[3]! + rows[2]!);
  });
  const { alterations } = check(altered);
  const moved = alterations.filter(({ kind }) => kind === "moved");
  expect(new Set(moved.map((each) => "segment" in each && each.segment))).toSatisfy(
    (numbers: Set<number>) => numbers.size === 1 && (numbers.has(2) || numbers.has(3)),
  );
});

it("finds a watermark that was taken away", () => {
  const altered = inDocx("word/header1.xml")(draft.files.docx, (xml) =>
    xml.replace('string="DRAFT"', 'string=" "'),
  );
  expect(check(altered)).toMatchObject({
    verdict: "altered",
    alterations: [{ kind: "surroundings" }, { kind: "surroundings" }],
  });
});

it.each<[string, Uint8Array | (() => Uint8Array), object]>([
  ["nothing", new Uint8Array(), { reason: "unreadable" }],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]), { reason: "unreadable" }],
  ["half a zip", () => final.files.docx.slice(0, 900), { reason: "unreadable", format: "docx" }],
  ["a page of somebody", strToU8("<!doctype html><p>Hello"), { reason: "no_seal", format: "html" }],
  ["JSON of somebody", strToU8('{"a":1}'), { reason: "foreign_seal", format: "json" }],
  [
    "a page with two seals",
    () => inText(final.files.html, (t) => t.replace(/<meta name="padanan-release"[^>]*>/u, (m) => m + m)),
    { reason: "no_seal" },
  ],
  [
    "another number",
    () => inText(final.files.json, (t) => t.replace('"number": 1,', '"number": 2,')),
    { reason: "bad_signature" },
  ],
])("says of %s that it knows nothing", (_, bytes, verdict) => {
  expect(check(typeof bytes === "function" ? bytes() : bytes)).toMatchObject({
    verdict: "unknown",
    ...verdict,
  });
});

it("names the segment whose text was changed within the seal", () => {
  const altered = inText(final.files.json, (text) => text.replace("North Korea", "South Korea"));
  expect(check(altered)).toMatchObject({
    verdict: "altered",
    reason: "bad_signature",
    faults: [{ kind: "text_hash", segment: 1 }],
  });
});

it("takes no final release whose approvals name other texts, even signed", async () => {
  const made = draftOf(odd, "final", sha256);
  const [first] = made.segments;
  first!.approvals[0]!.targetSha256 = sha256("another");
  made.segments[1]!.approvals[0]!.approver = made.segments[1]!.target!.author!;
  made.segments[2]!.approvals = [];
  const { files } = await writeReleaseFiles(made, sign);
  expect(check(files.json)).toMatchObject({
    verdict: "altered",
    faults: [
      { kind: "approval", segment: 1 },
      { kind: "own_approval", segment: 2 },
      { kind: "not_final", segment: 3 },
    ],
  });
});

it("reads JSON that was written in another order and layout as the same", () => {
  const { signature, manifest } = JSON.parse(strFromU8(final.files.json)) as ReleaseFiles["seal"];
  expect(check(strToU8(JSON.stringify({ signature, manifest }))).verdict).toBe("genuine");
});

it("holds whatever the texts are", async () => {
  const text = fc
    .oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom(
        "<b>x</b>",
        '<a href="mailto:x@y.z">m</a>',
        "a\r\nb",
        "\u2028",
        "&lt;",
        " ",
        "\t\t",
        "</script>",
      ),
    )
    .map((each) => each.replaceAll(/\0|\p{Surrogate}/gu, ""));
  const texts = fc.array(fc.tuple(text, fc.option(text)), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(texts, async (pairs) => {
      const { files } = await writeReleaseFiles(draftOf(pairs, "draft", sha256), sign);
      for (const format of formats) expect([format, check(files[format]).alterations]).toEqual([format, []]);
    }),
    { numRuns: 25 },
  );
});
