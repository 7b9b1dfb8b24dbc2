/** The namespaces of XLIFF 2.0 to 2.2 and of its modules, each with the short name it goes by in this room. */
import type { Attr, Element } from "slimdom";

const namespaces: Readonly<Record<string, string>> = {
  "urn:oasis:names:tc:xliff:document:2.0": "",
  "urn:oasis:names:tc:xliff:document:2.2": "",
  "urn:oasis:names:tc:xliff:matches:2.0": "mtc",
  "urn:oasis:names:tc:xliff:glossary:2.0": "gls",
  "urn:oasis:names:tc:xliff:fs:2.0": "fs",
  "urn:oasis:names:tc:xliff:metadata:2.0": "mda",
  "urn:oasis:names:tc:xliff:resourcedata:2.0": "res",
  "urn:oasis:names:tc:xliff:changetracking:2.0": "ctr",
  "urn:oasis:names:tc:xliff:sizerestriction:2.0": "slr",
  "urn:oasis:names:tc:xliff:validation:2.0": "val",
  "urn:oasis:names:tc:xliff:itsm:2.1": "itsm",
  "http://www.w3.org/2005/11/its": "its",
  "urn:oasis:names:tc:xliff:pgs:1.0": "pgs",
  "http://www.w3.org/XML/1998/namespace": "xml",
};

/** Whether a namespace is that of XLIFF 2 itself. */
export function isCore(namespace: string | null): boolean {
  return namespace !== null && namespaces[namespace] === "";
}

/** `unit`, `mtc:match`, `xml:space`; `*` for what belongs to none of the known namespaces. */
export function nameOf({ namespaceURI, localName }: Element | Attr): string {
  if (namespaceURI === null) return localName;
  const short = namespaces[namespaceURI];
  return short === undefined ? "*" : short === "" ? localName : `${short}:${localName}`;
}

/** The value of an attribute by that name, as `nameOf` writes it. */
export function valueOf(element: Element, name: string): string | null {
  return element.attributes.find((attribute) => nameOf(attribute) === name)?.value ?? null;
}

/** The children of that name, or of one of those names. */
export function childrenOf(element: Element, ...names: readonly string[]): readonly Element[] {
  return element.children.filter((child) => names.includes(nameOf(child)));
}

/** The nearest element around this one that has one of those names. */
export function enclosing(element: Element, ...names: readonly string[]): Element | null {
  for (let each = element.parentElement; each !== null; each = each.parentElement) {
    if (names.includes(nameOf(each))) return each;
  }
  return null;
}
