/**
 * Bytes of an uploaded text file become text, or a refusal a person can act on.
 * This room knows encodings; it does not know paragraphs, sentences or languages.
 */
import { lineAt } from "@/lib/text/normalise";
import { firstBadByte } from "./first-bad-byte";

/** What is wrong with the bytes of a file. `at` is a byte offset from 0, where there is a place to point at; lines count from 1. */
export type DecodingFault = { readonly ok: false; readonly message: string } & (
  | { readonly problem: "empty" }
  | { readonly problem: "utf16"; readonly at: number; readonly order: "little endian" | "big endian" }
  | { readonly problem: "not_utf8"; readonly at: number; readonly line: number; readonly byte: string }
  | { readonly problem: "nul"; readonly at: number; readonly line: number }
);

/** The text of a file, or what is wrong with it. */
export type DecodedText = { readonly ok: true; readonly text: string } | DecodingFault;

/**
 * Strict UTF-8, without its byte order mark. Never guesses an encoding and never replaces a byte,
 * since a guess that is wrong is found only after the text has been translated.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const order = byteOrder(bytes);
  if (order !== null) {
    return { ok: false, problem: "utf16", at: 0, order, message: `The file is UTF-16 (${order}). ${advice}` };
  }
  const at = firstBadByte(bytes);
  if (at !== null) {
    const byte = `0x${bytes[at]!.toString(16).toUpperCase().padStart(2, "0")}`;
    const line = lineAt(new TextDecoder().decode(bytes.subarray(0, at)), Infinity);
    const message = `The file is not UTF-8: line ${line}, byte ${at + 1} (${byte}). ${advice}`;
    return { ok: false, problem: "not_utf8", at, line, byte, message };
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    const line = lineAt(new TextDecoder().decode(bytes.subarray(0, nul)), Infinity);
    const message = `Line ${line}, byte ${nul + 1} is a NUL character, so this is not a plain text file. ${advice}`;
    return { ok: false, problem: "nul", at: nul, line, message };
  }
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  if (text.trim() === "") {
    return { ok: false, problem: "empty", message: "The file has no text in it. Choose another file." };
  }
  return { ok: true, text };
}

const advice = "Save the file as UTF-8 and try again.";

function byteOrder(bytes: Uint8Array): "little endian" | "big endian" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "little endian";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "big endian";
  return null;
}
