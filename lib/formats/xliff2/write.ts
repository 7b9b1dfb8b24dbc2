import type { ExchangeDocument, ExchangeUnit } from "@/lib/document/exchange";
import { pairTags } from "@/lib/text/pair-tags";
import { attributes, escapeText, hexOf, splitAtIllegal } from "../xml/write-xml";
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
export function writeXliff2({ title, sourceLanguage, targetLanguage, units }: ExchangeDocument): string {
  const languages = attributes({ version: "2.1", srcLang: sourceLanguage, trgLang: targetLanguage });
  const file = attributes({ id: "f1", original: title, "xml:space": "preserve" });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"${languages}>\n<file${file}>\n`,
    ...units.map((unit, index) => writeUnit(unit, index + 1, targetLanguage !== null)),
    "</file>\n</xliff>\n",
  ].join("");
}

function writeUnit(unit: ExchangeUnit, number: number, hasLanguage: boolean): string {
  const codes = new Codes();
  const source = codes.write(unit.source);
  const target = unit.target === null || !hasLanguage ? null : codes.write(unit.target);
  const { state, subState } = stateOf(unit.status, target !== null);
  const notes = unit.notes.map((note, index) => `<note id="n${index + 1}">${escapeWhole(note)}</note>`);
  const head = attributes({
    id: `u${number}`,
    name: unit.id,
    translate: unit.isLocked ? "no" : null,
  });
  return [
    `<unit${head}>\n`,
    notes.length === 0 ? "" : `<notes>${notes.join("")}</notes>\n`,
    codes.data(),
    `<segment${attributes({ state, subState })}>`,
    `<source>${source}</source>`,
    target === null ? "" : `<target>${target}</target>`,
    "</segment>\n</unit>\n",
  ].join("");
}

/** The codes of one unit. A tag of the target is the code of the source’s tag that is written alike, each once. */
class Codes {
  readonly #data = new Map<string, string>();
  #ids: { readonly tag: string; readonly id: string }[] = [];
  #count = 0;
  #isTarget = false;

  write(text: string): string {
    const free = this.#isTarget ? [...this.#ids] : [];
    const ids = new Map<number, string>();
    const xml = pairTags(text)
      .map((piece) => {
        if (piece.kind === "text") return escapeInline(piece.text);
        const { tag, pair, isAlone } = piece;
        const key = `${isAlone ? tag.part : "pair"} ${tag.part === "open" || isAlone ? tag.text : ""}`;
        const id = ids.get(pair) ?? this.#take(free, key);
        ids.set(pair, id);
        const ref = this.#reference(tag.text);
        if (tag.part === "open") {
          return `<sc id="${id}"${isAlone ? ' isolated="yes"' : ""} ${kinds[tag.kind]} dataRef="${ref}"/>`;
        }
        const which = isAlone ? `id="${id}" isolated="yes"` : `startRef="${id}"`;
        return `<ec ${which} ${kinds[tag.kind]} dataRef="${ref}"/>`;
      })
      .join("");
    this.#isTarget = true;
    return xml;
  }

  data(): string {
    if (this.#data.size === 0) return "";
    const each = [...this.#data].map(([code, id]) => `<data id="${id}">${escapeText(code)}</data>`);
    return `<originalData>${each.join("")}</originalData>\n`;
  }

  #take(free: { readonly tag: string; readonly id: string }[], tag: string): string {
    const at = free.findIndex((each) => each.tag === tag);
    if (at !== -1) return free.splice(at, 1)[0]!.id;
    const id = `c${++this.#count}`;
    if (!this.#isTarget) this.#ids.push({ tag, id });
    return id;
  }

  #reference(code: string): string {
    const id = this.#data.get(code) ?? `d${this.#data.size + 1}`;
    this.#data.set(code, id);
    return id;
  }
}

function escapeInline(text: string): string {
  return splitAtIllegal(text)
    .map((piece) => (piece.isIllegal ? `<cp hex="${hexOf(piece.text)}"/>` : escapeText(piece.text)))
    .join("");
}

/** Notes hold plain text alone: what XML cannot hold is shown as U+FFFD. */
function escapeWhole(text: string): string {
  return splitAtIllegal(text)
    .map((piece) => (piece.isIllegal ? "\ufffd" : escapeText(piece.text)))
    .join("");
}
