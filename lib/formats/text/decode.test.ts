import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "./decode";

const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...utf8(part)] : part)));

describe("decodeText", () => {
  it.each([
    ["plain", utf8("Halo dunia"), "Halo dunia"],
    ["with a byte order mark", joined([0xef, 0xbb, 0xbf], "Halo"), "Halo"],
    ["every length of sequence", utf8("aé€😀"), "aé€😀"],
    ["line ends as they are", utf8("a\r\nb\n"), "a\r\nb\n"],
  ])("reads %s", (_, bytes, text) => {
    expect(decodeText(bytes)).toEqual({ ok: true, text });
  });

  it.each([
    ["nothing", [], "empty", undefined, "no text"],
    ["white space", [0x20, 0x0a, 0xc2, 0xa0], "empty", undefined, "no text"],
    ["a byte order mark alone", [0xef, 0xbb, 0xbf], "empty", undefined, "no text"],
    ["UTF-16 little endian", [0xff, 0xfe, 0x41, 0x00], "utf16", 0, "UTF-16 (little endian)"],
    ["UTF-16 big endian", [0xfe, 0xff, 0x00, 0x41], "utf16", 0, "UTF-16 (big endian)"],
    ["a curly quote of Windows-1252", [0x61, 0x0a, 0x93, 0x62], "not_utf8", 2, "line 2, byte 3 (0x93)"],
    ["a sequence cut short", [0x61, 0xe2, 0x82], "not_utf8", 1, "line 1, byte 2 (0xE2)"],
    ["an overlong form", [0xc0, 0x80], "not_utf8", 0, "0xC0"],
    ["a surrogate", [0x61, 0xed, 0xa0, 0x80], "not_utf8", 1, "0xED"],
    ["a code point too high", [0xf4, 0x90, 0x80, 0x80], "not_utf8", 0, "0xF4"],
    ["a NUL", [0x61, 0x0d, 0x0a, 0x62, 0x00], "nul", 4, "Line 2, byte 5"],
  ])("refuses %s", (_, bytes, problem, at, words) => {
    const answer = decodeText(Uint8Array.from(bytes));
    expect(answer).toMatchObject({ ok: false, problem });
    expect("at" in answer ? answer.at : undefined).toBe(at);
    expect(answer.ok ? "" : answer.message).toContain(words);
  });

  it("says what to do", () => {
    expect(decodeText(Uint8Array.of(0xe9))).toMatchObject({
      message: "The file is not UTF-8: line 1, byte 1 (0xE9). Save the file as UTF-8 and try again.",
    });
  });

  it("agrees with the platform on what UTF-8 is", () => {
    const bytes = fc.array(
      fc.constantFrom(0x41, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xe0, 0xed, 0xf0, 0xf4, 0xf5),
    );
    fc.assert(
      fc.property(bytes, (given) => {
        const decode = () => new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(given));
        const answer = decodeText(Uint8Array.from(given));
        if (!answer.ok && answer.problem === "not_utf8") expect(decode).toThrow();
        else expect(decode).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});
