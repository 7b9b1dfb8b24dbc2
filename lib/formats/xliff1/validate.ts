/** XLIFF 1.2 (OASIS, 2008): what a file must have to be one, beyond what is needed to read it. */
import type { Element } from "slimdom";
import { withDescendants, type XmlFile } from "../xml/read-xml";
import type { Fault } from "../xml/fault";

const inline = ["g", "x", "bx", "ex", "bpt", "ept", "it", "ph", "sub", "mrk"];

/** Attributes without which an element means nothing (transitional). */
const required: Readonly<Record<string, readonly string[]>> = {
  xliff: ["version"],
  file: ["original", "source-language", "datatype"],
  "trans-unit": ["id"],
  "bin-unit": ["id", "mime-type"],
  g: ["id"],
  x: ["id"],
  bx: ["id"],
  ex: ["id"],
  bpt: ["id"],
  ept: ["id"],
  it: ["id", "pos"],
  ph: ["id"],
  mrk: ["mtype"],
};

/** Which elements may hold each other; those that are not named hold text or what is theirs. */
const children: Readonly<Record<string, readonly string[]>> = {
  xliff: ["file"],
  file: ["header", "body"],
  body: ["group", "trans-unit", "bin-unit"],
  group: ["context-group", "count-group", "prop-group", "note", "group", "trans-unit", "bin-unit"],
  "trans-unit": [
    "source",
    "seg-source",
    "target",
    "context-group",
    "count-group",
    "prop-group",
    "note",
    "alt-trans",
  ],
  "alt-trans": ["source", "seg-source", "target", "context-group", "prop-group", "note"],
  source: inline,
  "seg-source": inline,
  target: inline,
  g: inline,
  mrk: inline,
  bpt: ["sub"],
  ept: ["sub"],
  it: ["sub"],
  ph: ["sub"],
};

/** What is wrong with an XLIFF 1.x file, in the order of the lines. Elements of other namespaces are left as they are. */
export function validateXliff1({ root, lineOf }: XmlFile): readonly Fault[] {
  const faults: Fault[] = [];
  const report = (element: Element, reason: string) => faults.push({ line: lineOf(element), reason });
  for (const element of withDescendants(root)) {
    if (element.namespaceURI !== root.namespaceURI) continue;
    const name = element.localName;
    for (const attribute of required[name] ?? []) {
      if (element.getAttribute(attribute) === null) {
        report(element, `<${name}> lacks the attribute “${attribute}”.`);
      }
    }
    const may = children[name];
    for (const child of element.children) {
      if (child.namespaceURI === root.namespaceURI && may !== undefined && !may.includes(child.localName)) {
        report(child, `<${child.localName}> may not stand in <${name}>.`);
      }
    }
    checkCounts(element, report);
    if (name === "file") checkIds(element, report);
  }
  const version = root.getAttribute("version");
  if (version !== null && !/^1\.[0-2]$/u.test(version)) {
    report(root, `The version is “${version}”, which is not 1.0 to 1.2.`);
  }
  return faults.toSorted((a, b) => a.line - b.line);
}

const counted: Readonly<Record<string, readonly (readonly [name: string, isRequired: boolean])[]>> = {
  file: [
    ["body", true],
    ["header", false],
  ],
  "trans-unit": [
    ["source", true],
    ["seg-source", false],
    ["target", false],
  ],
};

function checkCounts(element: Element, report: (element: Element, reason: string) => void): void {
  for (const [name, isRequired] of counted[element.localName] ?? []) {
    const own = element.children.filter(
      (child) => child.localName === name && child.namespaceURI === element.namespaceURI,
    );
    if (isRequired && own.length === 0) report(element, `<${element.localName}> lacks <${name}>.`);
    if (own.length > 1) report(own[1]!, `<${name}> stands twice in <${element.localName}>.`);
  }
}

function checkIds(file: Element, report: (element: Element, reason: string) => void): void {
  const seen = new Set<string>();
  for (const unit of withDescendants(file)) {
    if (!["trans-unit", "bin-unit"].includes(unit.localName)) continue;
    const id = unit.getAttribute("id");
    if (id === null) continue;
    if (seen.has(id)) report(unit, `The id “${id}” is already used in this <file>.`);
    seen.add(id);
  }
}
