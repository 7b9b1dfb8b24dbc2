import type { ExchangeDocument, ExchangeUnit } from "@/lib/document/exchange";
import { originName, writeOrigin } from "../exchange/origin-mark";
import { codeTexts, type CodedPiece } from "../exchange/code-texts";
import { attributes, escapeText, hexOf, illegalCharacters } from "../xml/write-xml";
import { stateOf } from "./states";

const kinds = {
  bold: 'type="fmt" subType="xlf:b"',
  italic: 'type="fmt" subType="xlf:i"',
  link: 'type="link"',
};

/**
 * A document as XLIFF 2.1, a unit with one segment for each of its units. Tags of the house become codes with their native
 * code beside them; characters that XML cannot hold become `<cp>`. Nothing is lost.
 */
export function writeXliff2({
  origin,
  title,
  sourceLanguage,
  targetLanguage,
  units,
}: ExchangeDocument): string {
  const languages = attributes({ version: "2.1", srcLang: sourceLanguage, trgLang: targetLanguage });
  const file = attributes({ id: "f1", original: title, "xml:space": "preserve" });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"${languages}>\n<file${file}>\n`,
    origin === null ? "" : `<notes><note category="${originName}">${writeOrigin(origin)}</note></notes>\n`,
    ...units.map((unit, index) => writeUnit(unit, index + 1, targetLanguage !== null)),
    "</file>\n</xliff>\n",
  ].join("");
}

function writeUnit(unit: ExchangeUnit, number: number, hasLanguage: boolean): string {
  const native = new NativeCode();
  const texts = codeTexts(unit.source, hasLanguage ? unit.target : null);
  const write = (pieces: readonly CodedPiece[]) => pieces.map((piece) => writePiece(piece, native)).join("");
  const source = write(texts.source);
  const target = texts.target === null ? null : write(texts.target);
  const { state, subState } = stateOf(unit.status, target !== null);
  const notes = unit.notes.map((note, index) => `<note id="n${index + 1}">${escapeNote(note)}</note>`);
  const head = attributes({
    id: `u${number}`,
    name: unit.id,
    translate: unit.isLocked ? "no" : null,
  });
  return [
    `<unit${head}>\n`,
    notes.length === 0 ? "" : `<notes>${notes.join("")}</notes>\n`,
    native.element(),
    `<segment${attributes({ state, subState })}>`,
    `<source>${source}</source>`,
    target === null ? "" : `<target>${target}</target>`,
    "</segment>\n</unit>\n",
  ].join("");
}

/** The native code of the tags of one unit, each once. */
class NativeCode {
  readonly #ids = new Map<string, string>();

  idOf(code: string): string {
    const id = this.#ids.get(code) ?? `d${this.#ids.size + 1}`;
    this.#ids.set(code, id);
    return id;
  }

  element(): string {
    if (this.#ids.size === 0) return "";
    const each = [...this.#ids].map(([code, id]) => `<data id="${id}">${escapeText(code)}</data>`);
    return `<originalData>${each.join("")}</originalData>\n`;
  }
}

function writePiece(piece: CodedPiece, native: NativeCode): string {
  if (piece.kind === "text") return escapeText(piece.text);
  if (piece.kind === "character") return `<cp hex="${hexOf(piece.character)}"/>`;
  const { tag, id, isAlone } = piece;
  const rest = `${kinds[tag.kind]} dataRef="${native.idOf(tag.text)}"/>`;
  if (isAlone) return `<${tag.part === "open" ? "sc" : "ec"} id="c${id}" isolated="yes" ${rest}`;
  return tag.part === "open" ? `<sc id="c${id}" ${rest}` : `<ec startRef="c${id}" ${rest}`;
}

/** Notes hold plain text alone: what XML cannot hold is shown as U+FFFD. */
function escapeNote(text: string): string {
  return escapeText(text.replace(illegalCharacters, "\ufffd"));
}
