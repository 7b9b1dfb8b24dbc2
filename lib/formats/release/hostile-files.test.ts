import { createHash } from "node:crypto";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, expect, it } from "vitest";
import { isSignedBy, keyIdOf, makeSigningPair, signText } from "@/lib/server/signing";
import { signedText } from "./seal-text";
import { draftOf } from "./testing-release";
import { verifyFile } from "./verify-file";
import { writeReleaseFiles, type ReleaseFiles } from "./write-files";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const pair = makeSigningPair();
const check = (bytes: Uint8Array) =>
  verifyFile(bytes, { sha256, isSignedBy, keyIdOf, keys: [pair.publicKey] });

let final: ReleaseFiles;
beforeAll(async () => {
  const draft = draftOf([["Satu", "One"]], "final", sha256);
  final = await writeReleaseFiles(draft, (manifest) => ({
    algorithm: "Ed25519",
    keyId: pair.id,
    publicKey: pair.publicKey,
    value: signText(signedText(manifest), pair.privateKey),
  }));
});

const inText = (bytes: Uint8Array, change: (text: string) => string) => strToU8(change(strFromU8(bytes)));
const inBody = (bytes: Uint8Array, change: (text: string) => string) => {
  const parts = unzipSync(bytes);
  const name = "word/document.xml";
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name]!))) });
};

it.each<[string, () => Uint8Array]>([
  ["tags that are never closed", () => inText(final.files.html, (t) => t + "<p>".repeat(300_000))],
  [
    "closing tags of nothing",
    () => inText(final.files.html, (t) => "<p>".repeat(100_000) + t + "</x>".repeat(300_000)),
  ],
  [
    "a segment over and over",
    () =>
      inText(final.files.html, (t) => t + '<b data-segment="1" data-side="target">x</b><p>'.repeat(60_000)),
  ],
  [
    "more paragraphs than words",
    () => inText(final.files.html, (t) => t + Array.from({ length: 60_000 }, (_, at) => `<p>${at}`).join("")),
  ],
  ["quotes that are never closed", () => inText(final.files.html, (t) => t + '<a "'.repeat(300_000))],
  [
    "paragraphs within paragraphs",
    () =>
      inBody(final.files.docx, (t) =>
        t.replace("<w:tbl>", () => `${"<w:sdt>".repeat(20_000)}${"</w:sdt>".repeat(20_000)}<w:tbl>`),
      ),
  ],
  [
    "more elements than a book",
    () => inBody(final.files.docx, (t) => t.replace("<w:tbl>", () => `${"<w:p/>".repeat(900_000)}<w:tbl>`)),
  ],
])("is done soon with %s", (_, make) => {
  const bytes = make();
  const start = performance.now();
  check(bytes);
  expect(performance.now() - start).toBeLessThan(10_000);
});
