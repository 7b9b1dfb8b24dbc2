import { parseXmlDocument, type Element, type Node } from "slimdom";
import { openZip } from "@/lib/formats/zip/open-zip";
import type { Piece } from "@/lib/release/compare-pieces";
import { plainAddress } from "@/lib/release/shown-text";
import { readWords } from "./read-words";

/** What a reader sees in a Word file, and the seal it carries, as text; or why it cannot be read. */
export type DocxReading =
  | { readonly ok: true; readonly seal: string | null; readonly pieces: (names: BookmarkNumbers) => Piece[] }
  | { readonly ok: false; readonly problem: string };

/** The segment number of each bookmark name. */
export type BookmarkNumbers = ReadonlyMap<string, number>;

export const sealNamespace = "urn:padanan:release";

const wanted =
  /^(?:word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml|word\/_rels\/(?:document|header\d*|footer\d*|footnotes)\.xml\.rels|customXml\/item\d*\.xml)$/u;

/**
 * Reads a Word file as a reader sees it: body, headers, footers and notes, deleted text of tracked changes left out,
 * page numbers too. A table row that holds a segment's bookmark gives its second cell as the source and the others as
 * the target. Looks are not read: not type, colour, bold or italic.
 */
export function readDocx(bytes: Uint8Array): DocxReading {
  const zip = openZip(bytes, (name) => wanted.test(name));
  if (!zip.ok) return zip;
  try {
    const parts = new Map([...zip.parts].map(([name, part]) => [name, parsePart(part)]));
    const main = parts.get("word/document.xml");
    if (main === undefined) return { ok: false, problem: "It is no Word document." };
    return { ok: true, seal: findSeal(parts), pieces: (names) => readParts(parts, names) };
  } catch {
    return { ok: false, problem: "Its text is damaged, and cannot be read." };
  }
}

/** As many elements as a book would have; each takes room many times its own when it is read. */
const mostElements = 400_000;

function parsePart(bytes: Uint8Array): Element {
  const xml = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  // No entity can grow where none can be declared.
  if (/<!DOCTYPE/iu.test(xml)) throw new Error("A document type is declared.");
  let elements = 0;
  for (let at = xml.indexOf("<"); at !== -1; at = xml.indexOf("<", at + 1)) elements++;
  if (elements > 2 * mostElements) throw new Error("There are too many elements.");
  return parseXmlDocument(xml).documentElement!;
}

function findSeal(parts: ReadonlyMap<string, Element>): string | null {
  const seals = [...parts].filter(
    ([name, root]) => name.startsWith("customXml/") && root.namespaceURI === sealNamespace,
  );
  // Of two, neither can be believed.
  return seals.length === 1 ? seals[0]![1].textContent : null;
}

function readParts(parts: ReadonlyMap<string, Element>, names: BookmarkNumbers): Piece[] {
  const order = [...parts.keys()].filter((name) => /^word\/\w+\.xml$/u.test(name));
  return order
    .toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .flatMap((name) => {
      const links = readLinks(parts.get(name.replace("word/", "word/_rels/") + ".rels"));
      return readBlocks(parts.get(name)!, { links, names });
    });
}

function rank(name: string): number {
  return (
    ["word/document", "word/header", "word/footer"].findIndex((start) => name.startsWith(start)) + 1 || 9
  );
}

function readLinks(rels: Element | undefined): ReadonlyMap<string, string> {
  return new Map(
    (rels?.children ?? []).map((each) => [
      each.getAttribute("Id") ?? "",
      plainAddress(each.getAttribute("Target") ?? ""),
    ]),
  );
}

type Reading = { readonly links: ReadonlyMap<string, string>; readonly names: BookmarkNumbers };

function readBlocks(parent: Node, reading: Reading): Piece[] {
  return parent.childNodes.flatMap((node) => {
    const element = node as Element;
    if (element.localName === "tr") return readRow(element, reading);
    if (element.localName === "p") return [{ segment: null, ...readWords([element], reading.links) }];
    return element.childNodes.length > 0 ? readBlocks(element, reading) : [];
  });
}

function readRow(row: Element, reading: Reading): Piece[] {
  const cells = row.children.filter(({ localName }) => localName === "tc" || localName === "sdt");
  const number = bookmarksIn(row).map(
    (name) => reading.names.get(name) ?? (name.startsWith("seg_") ? 0 : -1),
  );
  const own = number.find((each) => each >= 0);
  if (own === undefined) return cells.flatMap((cell) => readBlocks(cell, reading));
  return cells.map((cell, at) => ({
    segment: at === 0 ? null : { number: own, side: at === 1 ? ("source" as const) : ("target" as const) },
    ...readWords(paragraphsIn(cell), reading.links),
  }));
}

function bookmarksIn(node: Element): string[] {
  return node.children.flatMap((child) =>
    child.localName === "bookmarkStart" ? [attribute(child, "name") ?? ""] : bookmarksIn(child),
  );
}

function paragraphsIn(node: Element): Element[] {
  return node.children.flatMap((child) => (child.localName === "p" ? [child] : paragraphsIn(child)));
}

function attribute(element: Element, name: string): string | null {
  return element.attributes.find(({ localName }) => localName === name)?.value ?? null;
}
