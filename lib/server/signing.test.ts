import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isSignedBy, isSigningKey, keyIdOf, makeSigningPair, readSigningPair, signText } from "./signing";

describe("a key that releases are signed with", () => {
  const pair = makeSigningPair();

  it("signs what its public half proves, and nothing else", () => {
    const signature = signText("Satu", pair.privateKey);
    expect(isSignedBy("Satu", signature, pair.publicKey)).toBe(true);
    expect(isSignedBy("Dua", signature, pair.publicKey)).toBe(false);
    expect(isSignedBy("Satu", signature, makeSigningPair().publicKey)).toBe(false);
    expect(isSignedBy("Satu", "A".repeat(86), pair.publicKey)).toBe(false);
    expect(isSignedBy("Satu", signature, "no key")).toBe(false);
  });

  it("is read in both ways it may be written", () => {
    const key = createPrivateKey({
      key: Buffer.from(pair.privateKey, "base64"),
      format: "der",
      type: "pkcs8",
    });
    const pem = key.export({ format: "pem", type: "pkcs8" }).toString();
    expect(readSigningPair(pem)).toEqual(pair);
    expect(readSigningPair(pair.privateKey)).toEqual(pair);
    expect(pair.id).toBe(keyIdOf(pair.publicKey));
  });

  it.each([
    ["nothing", ""],
    ["words", "secret"],
    ["its public half", pair.publicKey],
    [
      "a key of another kind",
      generateKeyPairSync("ec", { namedCurve: "P-256" })
        .privateKey.export({ format: "der", type: "pkcs8" })
        .toString("base64"),
    ],
  ])("is not %s", (_, written) => {
    expect(isSigningKey(written)).toBe(false);
  });
});
