import { sealSchema, type Manifest, type Seal } from "@/lib/release/manifest";
import { canonicalJson, type Json } from "@/lib/text/canonical-json";

/** The exact characters that are signed: the manifest as canonical JSON (RFC 8785). */
export function signedText(manifest: Manifest): string {
  return canonicalJson(manifest);
}

/** A seal as JSON in ASCII alone, so that no program on the way can spell it differently. */
export function sealText(seal: Seal): string {
  return canonicalJson(seal).replaceAll(/[^\x20-\x7e]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}

/** The seal that a text holds; null where it is none. Nothing in it is believed yet. */
export function readSeal(text: string): Seal | null {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return null;
  }
  return sealSchema.safeParse(value).data ?? null;
}
