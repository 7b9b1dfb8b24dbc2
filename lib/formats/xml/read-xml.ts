/** XML as it comes from anywhere: read into a tree with the line of every element, or refused with the line of the fault. */
import { parseXmlDocument, type Element, type Node } from "slimdom";

/** Why a file is no XML that is taken, and where; `line` counts from 1. */
export class XmlFault extends Error {
  constructor(
    readonly line: number,
    reason: string,
  ) {
    super(reason);
  }
}

export type XmlFile = {
  readonly root: Element;
  /** The line, from 1, on which the start tag of an element begins. */
  readonly lineOf: (element: Element) => number;
};

/** Elements inside each other; real files of the trade stay under 30. */
const deepest = 100;

// A start tag with its attributes, or one of the things in which a “<” means nothing.
const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<(\/?)[^\s<>/!?](?:"[^"]*"|'[^']*'|[^"'<>])*>/gu;

/**
 * The tree of an XML text. Entities are never declared nor fetched: a document type may be named, as TMX does, but declare
 * nothing. Throws XmlFault for what is not well-formed, declares entities, or is nested more than 100 deep.
 */
export function readXml(text: string): XmlFile {
  const xml = text.replace(/^\ufeff/u, "");
  const doctype = /<!DOCTYPE(?:"[^"]*"|'[^']*'|[^"'>[])*\[/u.exec(xml);
  if (doctype !== null && !isInsideComment(xml, doctype.index)) {
    throw new XmlFault(
      lineAt(xml, doctype.index),
      "The document type declares something of its own (“[”), which is not taken: entities could grow without end. Remove the declaration.",
    );
  }
  if (xml.trim() === "") throw new XmlFault(1, "The file is empty.");
  refuseIllegal(xml);
  const starts = findStarts(xml);
  let root: Element | null;
  try {
    root = parseXmlDocument(xml).documentElement;
  } catch (error) {
    throw faultOf(xml, error);
  }
  if (root === null) throw new XmlFault(1, "There is no element in the file.");
  const lines = new WeakMap<Node, number>();
  let index = 0;
  for (const element of withDescendants(root)) lines.set(element, starts[index++]?.line ?? 1);
  return { root, lineOf: (element) => lines.get(element) ?? 1 };
}

/** An element and all within it, in the order of the document. */
export function* withDescendants(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* withDescendants(child);
}

/** Characters that XML 1.0 cannot hold, as they are or by their number (production 2). */
const illegal =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[\da-f]|fff[ef]|d[89a-f][\da-f]{2}));/iu;

function refuseIllegal(xml: string): void {
  const found = illegal.exec(xml);
  if (found === null || isInsideComment(xml, found.index)) return;
  const [text] = found;
  const name = text.startsWith("&")
    ? text
    : `U+${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  throw new XmlFault(
    lineAt(xml, found.index),
    `It holds the character ${name}, which no XML file can. Remove it.`,
  );
}

/** Where every element begins, in order; refuses what is nested too deep before a tree is made of it. */
function findStarts(xml: string): readonly { readonly line: number }[] {
  const starts: { line: number }[] = [];
  let [line, at, depth] = [1, 0, 0];
  for (const { 0: whole, 1: slash, index } of xml.matchAll(markup)) {
    if (slash === undefined) continue;
    if (slash === "/") {
      depth -= 1;
      continue;
    }
    for (let next = xml.indexOf("\n", at); next !== -1 && next < index; next = xml.indexOf("\n", at)) {
      line += 1;
      at = next + 1;
    }
    starts.push({ line });
    if (!whole.endsWith("/>")) depth += 1;
    if (depth > deepest) throw new XmlFault(line, `Elements are nested more than ${deepest} deep.`);
  }
  return starts;
}

function faultOf(xml: string, error: unknown): XmlFault {
  const [first = "It cannot be read", ...rest] = (
    error instanceof Error ? error.message : String(error)
  ).split("\n");
  const place = /At line (\d+)/u.exec(rest.join("\n")) ?? /line (\d+)/u.exec(first);
  return new XmlFault(place === null ? 1 : Number(place[1]), `Not well-formed XML: ${first}`);
}

function lineAt(xml: string, index: number): number {
  return xml.slice(0, index).split("\n").length;
}

function isInsideComment(xml: string, index: number): boolean {
  return xml.lastIndexOf("<!--", index) > xml.lastIndexOf("-->", index);
}
