import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedText } from "@/lib/formats/release/seal-text";
import { draftOf } from "@/lib/formats/release/testing-release";
import { writeReleaseFiles } from "@/lib/formats/release/write-files";
import { makeSigningPair, signText } from "@/lib/server/signing";
import { BadInput } from "./bad-input";
import { runVerify } from "./verify";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const pair = makeSigningPair();
const folder = mkdtempSync(path.join(tmpdir(), "padanan-verify-"));
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  const { files } = await writeReleaseFiles(draftOf([["Satu", "One"]], "final", sha256), (manifest) => ({
    algorithm: "Ed25519",
    keyId: pair.id,
    publicKey: pair.publicKey,
    value: signText(signedText(manifest), pair.privateKey),
  }));
  for (const [format, bytes] of Object.entries(files)) writeFileSync(at(`good.${format}`), bytes);
  writeFileSync(at("altered.html"), Buffer.from(files.html).toString().replace(">One<", ">Two<"));
  writeFileSync(at("foreign.html"), "<!doctype html><p>One");
  writeFileSync(at("picture.png"), new Uint8Array([0x89, 0x50, 0xff]));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const lines: Record<string, unknown>[] = [];
  const code = await runVerify(args, (line) => void lines.push(JSON.parse(line) as Record<string, unknown>));
  return { code, lines };
}

describe("padanan verify", () => {
  it.each(["docx", "html", "json"])("finds a %s genuine", async (format) => {
    const { code, lines } = await run(at(`good.${format}`), "--key", pair.publicKey);
    expect([code, lines.length]).toEqual([0, 1]);
    expect(lines[0]).toMatchObject({ verdict: "genuine", format, key: { id: pair.id, trust: "named" } });
  });

  it("says that a key which only the file names proves nobody", async () => {
    const { code, lines } = await run(at("good.html"));
    expect([code, lines[0]!.key]).toEqual([0, { id: pair.id, trust: "embedded" }]);
    expect(lines[0]!.says).toContain("the key that the file itself carries");
  });

  it("takes a key by its id, and no other one", async () => {
    expect((await run(at("good.json"), "--key", pair.id)).code).toBe(0);
    const { code, lines } = await run("--key", makeSigningPair().id, at("good.json"));
    expect([code, lines[0]!.verdict, lines[0]!.reason]).toEqual([1, "unknown", "other_key"]);
  });

  it("names what was altered, with both texts", async () => {
    const { code, lines } = await run(at("altered.html"));
    expect(code).toBe(1);
    expect(lines[0]).toMatchObject({ verdict: "altered", release: { number: 1 } });
    expect(lines[1]).toEqual({
      problem: "text_changed",
      segment: 1,
      side: "target",
      expected: "One",
      found: "Two",
    });
  });

  it("knows nothing of a page without a seal", async () => {
    const { code, lines } = await run(at("foreign.html"));
    expect([code, lines[0]!.reason]).toEqual([1, "no_seal"]);
  });

  it.each([
    ["no file", []],
    ["two files", [at("good.html"), at("good.json")]],
    ["a file that is not there", [at("none.html")]],
    ["a picture", [at("picture.png")]],
    ["an unknown option", [at("good.html"), "--loud"]],
    ["a key that is none", [at("good.html"), "--key", "x"]],
    ["an option without its value", [at("good.html"), "--url"]],
    ["both options", [at("good.html"), "--url", "http://127.0.0.1:1", "--key", pair.id]],
    ["an address where nobody answers", [at("good.html"), "--url", "http://127.0.0.1:1"]],
  ])("refuses %s", async (_, args) => {
    await expect(run(...args)).rejects.toBeInstanceOf(BadInput);
  });
});
