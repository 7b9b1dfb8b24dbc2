/** TMX 1.4b (LISA OSCAR, 2005): the elements and attributes a file must have. */
import type { Element } from "slimdom";
import { withDescendants, type XmlFile } from "../xml/read-xml";
import type { Fault } from "../xml/fault";

const required: Readonly<Record<string, readonly string[]>> = {
  tmx: ["version"],
  header: ["creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"],
  bpt: ["i"],
  ept: ["i"],
  it: ["pos"],
  prop: ["type"],
};

const inline = ["bpt", "ept", "it", "ph", "hi", "ut"];

const children: Readonly<Record<string, readonly string[]>> = {
  tmx: ["header", "body"],
  header: ["note", "prop", "ude"],
  body: ["tu"],
  tu: ["note", "prop", "tuv"],
  tuv: ["note", "prop", "seg"],
  seg: inline,
  hi: inline,
  sub: inline,
  bpt: ["sub"],
  ept: ["sub"],
  it: ["sub"],
  ph: ["sub"],
  ut: ["sub"],
  note: [],
  prop: [],
};

/** What is wrong with a TMX file, in the order of the lines. */
export function validateTmx({ root, lineOf }: XmlFile): readonly Fault[] {
  const faults: Fault[] = [];
  const report = (element: Element, reason: string) => faults.push({ line: lineOf(element), reason });
  for (const element of withDescendants(root)) {
    const { localName: name } = element;
    for (const attribute of required[name] ?? []) {
      if (element.getAttribute(attribute) === null) {
        report(element, `<${name}> lacks the attribute “${attribute}”.`);
      }
    }
    for (const child of element.children) {
      if (children[name]?.includes(child.localName) === false) {
        report(child, `<${child.localName}> may not stand in <${name}>.`);
      }
    }
    if (name === "tu" && !has(element, "tuv")) report(element, "<tu> has no <tuv>.");
    if (name === "tuv") checkVariant(element, report);
    if (name === "seg") checkPairs(element, report);
  }
  for (const name of ["header", "body"]) if (!has(root, name)) report(root, `<tmx> lacks <${name}>.`);
  return faults.toSorted((a, b) => a.line - b.line);
}

function checkVariant(variant: Element, report: (element: Element, reason: string) => void): void {
  const language =
    variant.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang") ?? variant.getAttribute("lang");
  if (language === null) report(variant, "<tuv> does not say which language it is in (“xml:lang”).");
  if (variant.children.filter(({ localName }) => localName === "seg").length !== 1) {
    report(variant, "<tuv> has exactly one <seg>.");
  }
}

/** Every `<bpt>` has its `<ept>` after it in the same segment, by `i`. */
function checkPairs(seg: Element, report: (element: Element, reason: string) => void): void {
  const open = new Map<string, Element>();
  for (const code of withDescendants(seg)) {
    const i = code.getAttribute("i") ?? "";
    if (code.localName === "bpt") {
      if (open.has(i)) report(code, `Two <bpt> of this segment have i="${i}".`);
      open.set(i, code);
    } else if (code.localName === "ept" && !open.delete(i)) {
      report(code, `No <bpt i="${i}"> stands before this <ept>.`);
    }
  }
  for (const [i, code] of open) report(code, `<bpt i="${i}"> has no <ept> after it.`);
}

function has(element: Element, name: string): boolean {
  return element.children.some(({ localName }) => localName === name);
}
