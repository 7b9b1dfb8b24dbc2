import type { ExchangeDocument, ExchangeUnit } from "@/lib/document/exchange";
import { originName, writeOrigin } from "../exchange/origin-mark";
import { codeTexts, type CodedPiece } from "../exchange/code-texts";
import { attributes, escapeText, hexOf, illegalCharacters } from "../xml/write-xml";
import { stateOf } from "./states";

/** The `ctype` of a character that XML cannot hold; its number is the content. */
export const characterType = "x-padanan-character";

const types = { bold: "bold", italic: "italic", link: "link" };

/**
 * A document as XLIFF 1.2 (strict). Tags of the house stand as `<bpt>` and `<ept>` with their native code inside, those
 * without a partner as `<it>`.
 */
export function writeXliff1({
  origin,
  title,
  sourceLanguage,
  targetLanguage,
  units,
}: ExchangeDocument): string {
  const file = attributes({
    original: title ?? "",
    "source-language": sourceLanguage,
    "target-language": targetLanguage,
    datatype: "plaintext",
    "xml:space": "preserve",
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">\n',
    `<file${file}>\n`,
    origin === null ? "" : `<header><note from="${originName}">${writeOrigin(origin)}</note></header>\n`,
    "<body>\n",
    ...units.map(writeUnit),
    "</body>\n</file>\n</xliff>\n",
  ].join("");
}

function writeUnit({ id, source, target, status, isLocked, notes }: ExchangeUnit): string {
  const texts = codeTexts(source, target);
  const head = attributes({
    id,
    translate: isLocked ? "no" : null,
    approved: status === "approved" ? "yes" : null,
  });
  const state = attributes({ state: stateOf(status) });
  return [
    `<trans-unit${head}>\n<source>${writePieces(texts.source)}</source>\n`,
    texts.target === null ? "" : `<target${state}>${writePieces(texts.target)}</target>\n`,
    ...notes.map((note) => `<note>${escapeText(note.replace(illegalCharacters, "\ufffd"))}</note>\n`),
    "</trans-unit>\n",
  ].join("");
}

function writePieces(pieces: readonly CodedPiece[]): string {
  return pieces.map(writePiece).join("");
}

function writePiece(piece: CodedPiece): string {
  switch (piece.kind) {
    case "text":
      return escapeText(piece.text);
    case "character":
      return `<ph id="${piece.id}" ctype="${characterType}">${hexOf(piece.character)}</ph>`;
    case "code": {
      const { tag, id, isAlone } = piece;
      const native = escapeText(tag.text);
      const type = types[tag.kind];
      if (isAlone) return `<it id="${id}" pos="${tag.part}" ctype="${type}">${native}</it>`;
      return tag.part === "open"
        ? `<bpt id="${id}" ctype="${type}">${native}</bpt>`
        : `<ept id="${id}">${native}</ept>`;
    }
  }
}
