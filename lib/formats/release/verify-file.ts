import { bookmarkNumbers } from "@/lib/formats/docx/bookmarks";
import { readDocx } from "@/lib/formats/docx/read-pieces";
import { readHtml } from "@/lib/formats/html/read-pieces";
import { checkManifest, type Sha256 } from "@/lib/release/check-manifest";
import { compareFlow } from "@/lib/release/compare-flow";
import { comparePieces, type Alteration } from "@/lib/release/compare-pieces";
import type { Manifest, ReleaseFormat, Seal } from "@/lib/release/manifest";
import type { UnknownReason, Verdict } from "@/lib/release/verdict";
import { expectedPieces } from "./expected-pieces";
import { readSeal, signedText } from "./seal-text";

/** What a verification needs of the world. */
export type Trust = {
  readonly sha256: Sha256;
  /** Whether the Ed25519 signature (base64url) of the text's UTF-8 is by the raw public key (base64url). */
  readonly isSignedBy: (text: string, signature: string, publicKey: string) => boolean;
  /** SHA-256 of the raw public key (base64url), lower-case hexadecimal. */
  readonly keyIdOf: (publicKey: string) => string;
  /** Public keys (raw, base64url) or key ids that releases may be signed by; null takes the one in the file. */
  readonly keys: readonly string[] | null;
};

/**
 * Says of a file whether it still is what was released: its seal against the key, the seal against itself, and every
 * word a reader sees against the seal. A file of no known format is `unknown`, never an error.
 */
export function verifyFile(bytes: Uint8Array, trust: Trust): Verdict {
  const opened = openFile(bytes);
  if (!opened.ok) return unknown(opened.format, "unreadable", opened.problem);
  const { format } = opened;
  if (opened.seal === null) return unknown(format, "no_seal");
  const seal = readSeal(opened.seal);
  if (seal === null) return unknown(format, "foreign_seal");
  const { manifest, signature } = seal;
  const faults = checkManifest(manifest, trust.sha256);
  const claim = { format, release: claimOf(seal), detail: null, faults, alterations: [] };
  const isSigned =
    signature.keyId === trust.keyIdOf(signature.publicKey) &&
    trust.isSignedBy(signedText(manifest), signature.value, signature.publicKey);
  if (!isSigned) {
    // The seal itself was touched; where a text in it no longer fits its hash, that is the place.
    const isNamed = faults.some(({ kind }) => kind === "text_hash");
    const touched = { ...claim, reason: "bad_signature", key: null } as const;
    return isNamed ? { ...touched, verdict: "altered" } : { ...touched, verdict: "unknown", faults: [] };
  }
  const { keys } = trust;
  if (keys !== null && !keys.includes(signature.publicKey) && !keys.includes(signature.keyId)) {
    const key = { id: signature.keyId, trust: "embedded" } as const;
    return { ...claim, verdict: "unknown", reason: "other_key", key, faults: [] };
  }
  // Only now: what differs from a seal that nobody can believe is nobody's news, and finding it takes work.
  let alterations: readonly Alteration[];
  try {
    alterations = opened.compare(manifest);
  } catch {
    return unknown(format, "unreadable", "Its text is nested too deeply to be read.");
  }
  const isWhole = faults.length === 0 && alterations.length === 0;
  const key = { id: signature.keyId, trust: keys === null ? "embedded" : "named" } as const;
  return { ...claim, verdict: isWhole ? "genuine" : "altered", reason: null, alterations, key };
}

type OpenedFile =
  | {
      readonly ok: true;
      readonly format: ReleaseFormat;
      readonly seal: string | null;
      readonly compare: (manifest: Manifest) => readonly Alteration[];
    }
  | { readonly ok: false; readonly format: ReleaseFormat | null; readonly problem: string };

function openFile(bytes: Uint8Array): OpenedFile {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return openDocx(bytes);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, format: null, problem: "It is neither a Word document nor text in UTF-8." };
  }
  if (/^\s*\{/u.test(text)) return { ok: true, format: "json", seal: text, compare: () => [] };
  if (!/^\s*<(?:!doctype|html|\?xml|!--)/iu.test(text)) {
    return { ok: false, format: null, problem: "It is no Word document, web page or JSON." };
  }
  const html = readHtml(text);
  return {
    ok: true,
    format: "html",
    seal: html.seal,
    compare: (manifest) => {
      const expected = expectedPieces(manifest, manifest.layouts.html);
      return html.isReflowed
        ? compareFlow(expected, html.pieces)
        : comparePieces(expected, html.pieces, false);
    },
  };
}

function openDocx(bytes: Uint8Array): OpenedFile {
  const docx = readDocx(bytes);
  if (!docx.ok) return { ok: false, format: "docx", problem: docx.problem };
  return {
    ok: true,
    format: "docx",
    seal: docx.seal,
    compare: (manifest) =>
      comparePieces(
        expectedPieces(manifest, manifest.layouts.docx),
        docx.pieces(bookmarkNumbers(manifest.segments)),
        false,
      ),
  };
}

function unknown(format: ReleaseFormat | null, reason: UnknownReason, detail: string | null = null): Verdict {
  const nothing = { release: null, key: null, faults: [], alterations: [] };
  return { verdict: "unknown", format, reason, detail, ...nothing };
}

function claimOf({ manifest: { release, document, segments } }: Seal): Verdict["release"] {
  return {
    id: release.id,
    documentId: document.id,
    title: document.title,
    number: release.number,
    kind: release.kind,
    at: release.at,
    byName: release.by.name,
    segments: segments.length,
  };
}
