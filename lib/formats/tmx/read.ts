import type { Element, Node } from "slimdom";
import { statusOf, type Exchanged, type ExchangeUnit, type Loss } from "@/lib/document/exchange";
import { segmentStatuses } from "@/lib/document/status";
import { CodeNumbers, pairEnd, pairStart, placeholder, tagOfNativeCode } from "../exchange/inline-codes";
import { originName, readOrigin } from "../exchange/origin-mark";
import { onlyId } from "../exchange/only-id";
import { XmlFault, type XmlFile } from "../xml/read-xml";
import { characterType, properties } from "./write";

/** Whether a file says that it is TMX. */
export function isTmx({ root }: XmlFile): boolean {
  return root.localName === "tmx";
}

/**
 * The translation units of a TMX 1.1 to 1.4 file. The source is in the language the header names, else in the first there
 * is; the target in the other language that comes up most. Further languages are named as lost. Throws XmlFault where
 * there is nothing to read.
 */
export function readTmx({ root, lineOf }: XmlFile): Exchanged {
  const losses: Loss[] = [];
  const header = root.children.find(({ localName }) => localName === "header");
  const units = root.getElementsByTagName("tu");
  const languages = units.flatMap((unit) => variantsOf(unit).map(languageOf));
  const sourceLanguage = findSource(header, languages);
  if (sourceLanguage === null) throw new XmlFault(lineOf(root), "The file names no language of its sources.");
  const targetLanguage = mostFrequent(languages.filter((each) => !isSame(each, sourceLanguage)));
  const taken = new Map<string, number>();
  const read = units.flatMap((unit, index): readonly ExchangeUnit[] => {
    const id = onlyId(unit.getAttribute("tuid") ?? String(index + 1), taken);
    const source = variantsOf(unit).find((each) => isSame(languageOf(each), sourceLanguage));
    if (source === undefined) {
      losses.push({ unitId: id, what: `a unit without a text in ${sourceLanguage}` });
      return [];
    }
    const target = variantsOf(unit).find(
      (each) => targetLanguage !== null && languageOf(each) === targetLanguage,
    );
    for (const other of variantsOf(unit)) {
      if (other !== source && other !== target) {
        losses.push({ unitId: id, what: `a text in ${languageOf(other)}` });
      }
    }
    return [readUnit(unit, id, source, target, losses)];
  });
  return {
    document: {
      origin: header === undefined ? null : readOrigin(propertyOf(header, originName)),
      title: header === undefined ? null : propertyOf(header, properties.title),
      sourceLanguage,
      targetLanguage,
      units: read,
    },
    losses,
  };
}

function readUnit(
  unit: Element,
  id: string,
  source: Element,
  target: Element | undefined,
  losses: Loss[],
): ExchangeUnit {
  const numbers = new CodeNumbers();
  const read = (variant: Element) =>
    variant.children
      .filter(({ localName }) => localName === "seg")
      .map((seg) => readPieces(seg, { numbers, losses, id }))
      .join("");
  const texts = { source: read(source), target: target === undefined ? null : read(target) };
  const said = segmentStatuses.find((status) => status === propertyOf(unit, properties.status));
  return {
    id,
    ...texts,
    status: said ?? (statusOf(texts.target) === "draft" ? "translated" : "not_started"),
    isLocked: propertyOf(unit, properties.locked) === "yes",
    notes: unit.children.flatMap((each) => (each.localName === "note" ? [each.textContent ?? ""] : [])),
  };
}

type Context = { readonly numbers: CodeNumbers; readonly losses: Loss[]; readonly id: string };

function readPieces(element: Element, context: Context): string {
  return element.childNodes.map((node) => readPiece(node, context)).join("");
}

function readPiece(node: Node, context: Context): string {
  if (node.nodeType === 3 || node.nodeType === 4) return node.nodeValue ?? "";
  if (node.nodeType !== 1) return "";
  const element = node as Element;
  const native = () => tagOfNativeCode(element.textContent ?? "");
  const number = (name: string) => context.numbers.of(`${name} ${element.getAttribute(name) ?? ""}`);
  switch (element.localName) {
    case "bpt":
      return native() ?? pairStart(number("i"));
    case "ept":
      return native() ?? pairEnd(number("i"));
    case "it":
      return native() ?? placeholder(number("x"));
    case "ph":
      if (element.getAttribute("type") === characterType) {
        return String.fromCharCode(Number.parseInt(element.textContent ?? "fffd", 16));
      }
      return native() ?? placeholder(number("x"));
    case "ut":
      return placeholder(number("x"));
    case "hi":
      context.losses.push({ unitId: context.id, what: "a highlight in the text" });
      return readPieces(element, context);
    default:
      return readPieces(element, context);
  }
}

function findSource(header: Element | undefined, languages: readonly string[]): string | null {
  const named = header?.getAttribute("srclang") ?? null;
  if (named === null || named.toLowerCase() === "*all*" || named === "") return languages[0] ?? null;
  // The texts may be in a variety of the language that the header names, or the other way round.
  return languages.find((each) => each.toLowerCase() === named.toLowerCase()) ?? named;
}

function variantsOf(unit: Element): readonly Element[] {
  return unit.children.filter(({ localName }) => localName === "tuv");
}

function languageOf(variant: Element): string {
  const namespace = "http://www.w3.org/XML/1998/namespace";
  return variant.getAttributeNS(namespace, "lang") ?? variant.getAttribute("lang") ?? "";
}

/** The same language, where one of the two may say more of it. */
function isSame(language: string, other: string): boolean {
  const [a, b] = [language.toLowerCase(), other.toLowerCase()];
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}

function mostFrequent(languages: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function propertyOf(element: Element, type: string): string | null {
  const property = element.children.find(
    (each) => each.localName === "prop" && each.getAttribute("type") === type,
  );
  return property?.textContent ?? null;
}
