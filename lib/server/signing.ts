import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from "node:crypto";

/** An Ed25519 key: its public half raw, in base64url; its private half as PKCS #8, in base64. */
export type SigningPair = { readonly id: string; readonly publicKey: string; readonly privateKey: string };

export function makeSigningPair(): SigningPair {
  const { privateKey } = generateKeyPairSync("ed25519");
  return readSigningPair(privateKey.export({ format: "der", type: "pkcs8" }).toString("base64"));
}

/** The pair of a private key, as PEM or as PKCS #8 in base64. Throws where it is no Ed25519 key. */
export function readSigningPair(written: string): SigningPair {
  const key = written.includes("-----BEGIN")
    ? createPrivateKey(written)
    : createPrivateKey({ key: Buffer.from(written, "base64"), format: "der", type: "pkcs8" });
  const { x: publicKey } = createPublicKey(key).export({ format: "jwk" });
  if (key.asymmetricKeyType !== "ed25519" || publicKey === undefined) {
    throw new Error("It is no Ed25519 key.");
  }
  const privateKey = key.export({ format: "der", type: "pkcs8" }).toString("base64");
  return { id: keyIdOf(publicKey), publicKey, privateKey };
}

export function isSigningKey(written: string): boolean {
  try {
    return readSigningPair(written) !== null;
  } catch {
    return false;
  }
}

/** SHA-256 of the raw public key, in hexadecimal. */
export function keyIdOf(publicKey: string): string {
  return createHash("sha256").update(Buffer.from(publicKey, "base64url")).digest("hex");
}

export function signText(text: string, privateKey: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, "base64"), format: "der", type: "pkcs8" });
  return sign(null, Buffer.from(text, "utf8"), key).toString("base64url");
}

export function isSignedBy(text: string, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: publicKey }, format: "jwk" });
    return verify(null, Buffer.from(text, "utf8"), key, Buffer.from(signature, "base64url"));
  } catch {
    return false;
  }
}
