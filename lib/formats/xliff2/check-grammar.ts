import type { Attr, Element } from "slimdom";
import type { Report } from "../xml/fault";
import { coreRules, type ElementRule, type Part } from "./grammar";
import { closedModules, moduleAttributes, moduleRules } from "./module-grammar";
import { isCore, nameOf } from "./names";
import { valueTypes, valueWords, type ValueType } from "./value-types";

const rules: Readonly<Record<string, ElementRule>> = { ...coreRules, ...moduleRules };

/** Whether an element's attributes and children are those that may stand there. Foreign elements are left as they are. */
export function checkGrammar(element: Element, report: Report): void {
  const name = nameOf(element);
  const own = rules[name];
  if (own === undefined) {
    const [prefix = ""] = name.split(":");
    if (isCore(element.namespaceURI)) report(element, `XLIFF 2 has no element “${element.localName}”.`);
    else if (isClosed(prefix)) report(element, `The module has no element “${element.localName}”.`);
    return;
  }
  checkAttributes(element, own, report);
  checkChildren(element, own, report);
}

function checkAttributes(element: Element, own: ElementRule, report: Report): void {
  for (const attribute of element.attributes) {
    const name = nameOf(attribute);
    if (attribute.namespaceURI === "http://www.w3.org/2000/xmlns/") continue;
    const type = own.attributes[name];
    if (type !== undefined) checkValue(element, attribute, type, report);
    else if (attribute.namespaceURI === null || !own.isOpen) {
      report(element, `The attribute “${attribute.name}” may not stand on <${element.nodeName}>.`);
    } else checkForeign(element, attribute, report);
  }
  for (const name of own.required) {
    if (!element.attributes.some((attribute) => nameOf(attribute) === name)) {
      report(element, `<${element.nodeName}> lacks the attribute “${name}”.`);
    }
  }
}

function checkForeign(element: Element, attribute: Attr, report: Report): void {
  const name = nameOf(attribute);
  const [prefix = ""] = name.split(":");
  const type = moduleAttributes[name];
  if (type !== undefined) checkValue(element, attribute, type, report);
  else if (name === "xml:lang") checkValue(element, attribute, "language", report);
  else if (isClosed(prefix)) report(element, `The module has no attribute “${attribute.name}”.`);
}

function checkValue(element: Element, { name, value }: Attr, type: ValueType, report: Report): void {
  if (valueTypes[type](value)) return;
  report(
    element,
    `“${name}” on <${element.nodeName}> is “${value}”, which is not ${valueWords[type] ?? type}.`,
  );
}

function checkChildren(element: Element, { content }: ElementRule, report: Report): void {
  const { isMixed, parts } = content;
  if (!isMixed) {
    const text = element.childNodes.find(
      ({ nodeType, nodeValue }) => isText(nodeType) && /\S/u.test(nodeValue ?? ""),
    );
    if (text !== undefined) report(element, `Text may not stand in <${element.nodeName}>.`);
  }
  let at = 0;
  const counts = parts.map(() => 0);
  for (const child of element.children) {
    let place = at;
    while (place < parts.length && !(fits(child, element, parts[place]!) && isFree(place))) place += 1;
    if (place === parts.length) {
      const isElsewhere = parts.some((part) => fits(child, element, part));
      report(
        child,
        isElsewhere
          ? `<${child.nodeName}> stands too late or too often in <${element.nodeName}>.`
          : `<${child.nodeName}> may not stand in <${element.nodeName}>.`,
      );
      continue;
    }
    at = place;
    counts[place]! += 1;
  }
  parts.forEach(({ min, names }, index) => {
    if (counts[index]! < min) {
      report(element, `<${element.nodeName}> lacks ${names.map((name) => `<${name}>`).join(" or ")}.`);
    }
  });

  function isFree(place: number): boolean {
    return parts[place]!.isMany || counts[place] === 0;
  }
}

function fits(child: Element, parent: Element, { names }: Part): boolean {
  if (names.includes(nameOf(child))) return true;
  return names.includes("*") && child.namespaceURI !== parent.namespaceURI;
}

function isText(nodeType: number): boolean {
  return nodeType === 3 || nodeType === 4;
}

function isClosed(prefix: string): boolean {
  return closedModules.some((module) => module === prefix);
}
