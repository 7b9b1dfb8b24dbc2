import type { ExchangeDocument, ExchangeUnit } from "@/lib/document/exchange";
import { originName, writeOrigin } from "../exchange/origin-mark";
import { codeTexts, type CodedPiece } from "../exchange/code-texts";
import { attributes, escapeText, hexOf, illegalCharacters } from "../xml/write-xml";

/** The `type` of a character that XML cannot hold; its number is the content. */
export const characterType = "x-padanan-character";
/** Types of properties that TMX has no element for. */
export const properties = { title: "x-title", status: "x-status", locked: "x-locked" } as const;

/**
 * A document as TMX 1.4b, level 2: a translation unit each, also where there is no translation yet. Tags of the house
 * stand as `<bpt>` and `<ept>` with their native code inside.
 */
export function writeTmx({ origin, title, sourceLanguage, targetLanguage, units }: ExchangeDocument): string {
  const header = attributes({
    creationtool: "Padanan",
    creationtoolversion: "1",
    segtype: "sentence",
    "o-tmf": "padanan",
    adminlang: "en",
    srclang: sourceLanguage,
    datatype: "plaintext",
  });
  const name = title === null ? "" : `<prop type="${properties.title}">${escapePlain(title)}</prop>`;
  const mark = origin === null ? "" : `<prop type="${originName}">${writeOrigin(origin)}</prop>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n',
    `<tmx version="1.4">\n<header${header}>${name}${mark}</header>\n<body>\n`,
    ...units.map((unit) => writeUnit(unit, sourceLanguage, targetLanguage)),
    "</body>\n</tmx>\n",
  ].join("");
}

function writeUnit(
  { id, source, target, status, isLocked, notes }: ExchangeUnit,
  sourceLanguage: string,
  targetLanguage: string | null,
): string {
  const texts = codeTexts(source, targetLanguage === null ? null : target);
  return [
    `<tu${attributes({ tuid: id })}>\n`,
    ...notes.map((note) => `<note>${escapePlain(note)}</note>\n`),
    `<prop type="${properties.status}">${status}</prop>\n`,
    isLocked ? `<prop type="${properties.locked}">yes</prop>\n` : "",
    writeVariant(sourceLanguage, texts.source),
    texts.target === null ? "" : writeVariant(targetLanguage!, texts.target),
    "</tu>\n",
  ].join("");
}

function writeVariant(language: string, pieces: readonly CodedPiece[]): string {
  return `<tuv${attributes({ "xml:lang": language })}><seg>${pieces.map(writePiece).join("")}</seg></tuv>\n`;
}

const types = { bold: "bold", italic: "italic", link: "link" };

function writePiece(piece: CodedPiece): string {
  switch (piece.kind) {
    case "text":
      return escapeText(piece.text);
    case "character":
      return `<ph x="${piece.id}" type="${characterType}">${hexOf(piece.character)}</ph>`;
    case "code": {
      const { tag, id, isAlone } = piece;
      const native = escapeText(tag.text);
      const type = types[tag.kind];
      if (isAlone) {
        return `<it x="${id}" pos="${tag.part === "open" ? "begin" : "end"}" type="${type}">${native}</it>`;
      }
      return tag.part === "open"
        ? `<bpt i="${id}" x="${id}" type="${type}">${native}</bpt>`
        : `<ept i="${id}">${native}</ept>`;
    }
  }
}

/** Notes and properties hold plain text alone: what XML cannot hold is shown as U+FFFD. */
function escapePlain(text: string): string {
  return escapeText(text.replace(illegalCharacters, "\ufffd"));
}
