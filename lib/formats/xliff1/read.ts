import type { Element } from "slimdom";
import type { Exchanged, ExchangeOrigin, ExchangeUnit, Loss } from "@/lib/document/exchange";
import { CodeNumbers } from "../exchange/inline-codes";
import { originName, readOrigin } from "../exchange/origin-mark";
import { onlyId } from "../exchange/only-id";
import { XmlFault, type XmlFile } from "../xml/read-xml";
import { findMarks, readInline } from "./inline";
import { statusOfUnit } from "./states";

/** Whether a file says that it is XLIFF 1.0 to 1.2, or a dialect of it. */
export function isXliff1({ root }: XmlFile): boolean {
  const { localName, namespaceURI } = root;
  return (
    localName === "xliff" &&
    (namespaceURI === null || /^urn:oasis:names:tc:xliff:document:1\.\d$/u.test(namespaceURI))
  );
}

/**
 * The units of an XLIFF 1.x file, SDLXLIFF, MQXLIFF and MXLIFF among them. A unit that was segmented (`seg-source`) gives
 * one for each segment. Throws XmlFault where there is nothing to read.
 */
export function readXliff1({ root, lineOf }: XmlFile): Exchanged {
  const losses: Loss[] = [];
  const files = root.children.filter(({ localName }) => localName === "file");
  const [first] = files;
  if (first === undefined) throw new XmlFault(lineOf(root), "<xliff> has no <file>.");
  const sourceLanguage = first.getAttribute("source-language");
  if (sourceLanguage === null) {
    throw new XmlFault(
      lineOf(first),
      "<file> does not say which language the source is in (“source-language”).",
    );
  }
  const targetLanguage = files
    .map((file) => file.getAttribute("target-language"))
    .find((each) => each !== null);
  const taken = new Map<string, number>();
  const units = files.flatMap((file) => {
    const own = [file.getAttribute("source-language"), file.getAttribute("target-language")];
    if (own[0] !== sourceLanguage || (own[1] ?? targetLanguage) !== targetLanguage) {
      losses.push({
        unitId: null,
        what: `the other languages of the file “${file.getAttribute("original") ?? ""}” (${own.join(" → ")})`,
      });
      return [];
    }
    const confirmations = findConfirmations(file);
    return file
      .getElementsByTagNameNS(root.namespaceURI, "trans-unit")
      .flatMap((unit) => readUnit(unit, confirmations, losses));
  });
  return {
    document: {
      origin: findOrigin(files),
      title: files.map((file) => file.getAttribute("original")).find(Boolean) ?? null,
      sourceLanguage,
      targetLanguage: targetLanguage ?? null,
      units: units.map((unit) => ({ ...unit, id: onlyId(unit.id, taken) })),
    },
    losses,
  };
}

function findOrigin(files: readonly Element[]): ExchangeOrigin | null {
  const notes = files.flatMap((file) =>
    file.children.filter(({ localName }) => localName === "header").flatMap((header) => header.children),
  );
  return readOrigin(notes.find((note) => note.getAttribute("from") === originName)?.textContent);
}

function readUnit(
  unit: Element,
  confirmations: ReadonlyMap<string, string>,
  losses: Loss[],
): readonly ExchangeUnit[] {
  const child = (name: string) => unit.children.find(({ localName }) => localName === name);
  const [source, segmented, target] = [child("source"), child("seg-source"), child("target")];
  const own = unit.getAttribute("id") ?? "";
  if (source === undefined) {
    losses.push({ unitId: own, what: "a unit without a source" });
    return [];
  }
  const notes = unit.children.flatMap((each) => (each.localName === "note" ? [each.textContent ?? ""] : []));
  const isLocked = findTranslate(unit) === "no";
  const state = target?.getAttribute("state") ?? null;
  const numbers = new CodeNumbers();
  const read = (side: Element | undefined, id: string) =>
    side === undefined ? null : readInline(side, { numbers, losses, id });
  const marks = segmented === undefined ? [] : findMarks(segmented);
  if (marks.length === 0) {
    const [text, translation] = [read(source, own) ?? "", read(target, own)];
    const status = statusOfUnit(unit, state, translation, null);
    return [{ id: own, source: text, target: translation, status, isLocked, notes }];
  }
  const targets = new Map(
    (target === undefined ? [] : findMarks(target)).map((mark) => [mark.getAttribute("mid"), mark]),
  );
  return marks.map((mark, index) => {
    const mid = mark.getAttribute("mid") ?? String(index + 1);
    const id = marks.length === 1 ? own : `${own}#${mid}`;
    const [text, translation] = [read(mark, id) ?? "", read(targets.get(mark.getAttribute("mid")), id)];
    return {
      id,
      source: text,
      target: translation,
      status: statusOfUnit(unit, state, translation, confirmations.get(mid) ?? null),
      isLocked,
      notes: index === 0 ? notes : [],
    };
  });
}

/** Trados keeps how far its segments are beside the text: `<sdl:seg id="1" conf="Translated"/>`. */
function findConfirmations(file: Element): ReadonlyMap<string, string> {
  const namespace = "http://sdl.com/FileTypes/SdlXliff/1.0";
  return new Map(
    file
      .getElementsByTagNameNS(namespace, "seg")
      .map((seg) => [seg.getAttribute("id") ?? "", seg.getAttribute("conf") ?? ""]),
  );
}

function findTranslate(unit: Element): string | null {
  for (let each: Element | null = unit; each !== null; each = each.parentElement) {
    const value = each.getAttribute("translate");
    if (value !== null) return value;
  }
  return null;
}
