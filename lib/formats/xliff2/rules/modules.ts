/** XLIFF 2.1, chapter 5: what the modules ask for beyond their elements and attributes. */
import type { Element } from "slimdom";
import { withDescendants } from "../../xml/read-xml";
import type { Report } from "../../xml/fault";
import { childrenOf, enclosing, nameOf, valueOf } from "../names";
import { checkChangeTracking } from "./change-tracking";
import { checkFormatStyle, checkSizes } from "./module-attributes";

export function checkModules(root: Element, report: Report): void {
  for (const element of withDescendants(root)) {
    checkFormatStyle(element, report);
    checkSizes(element, report);
    checkModule(element, report);
  }
}

function checkModule(element: Element, report: Report): void {
  switch (nameOf(element)) {
    case "mtc:match":
      if (valueOf(element, "subType") !== null && valueOf(element, "type") === null) {
        report(element, "“subType” is given without “type”.");
      }
      checkSpan(element, report);
      break;
    case "gls:glossEntry":
      if (childrenOf(element, "gls:translation", "gls:definition").length === 0) {
        report(element, "A glossary entry has a translation or a definition.");
      }
      checkSpan(element, report);
      break;
    case "gls:translation":
      checkSpan(element, report);
      break;
    case "res:resourceItem":
      checkResource(element, report);
      break;
    case "res:resourceItemRef":
      checkResourceReference(element, report);
      break;
    case "res:source":
    case "res:target": {
      const [isEmpty, href] = [element.childNodes.length === 0, valueOf(element, "href")];
      if (isEmpty === (href === null)) {
        report(element, `<${element.nodeName}> has either content or an “href”.`);
      }
      break;
    }
    case "val:rule":
      checkRule(element, report);
      break;
    case "ctr:revisions":
      checkChangeTracking(element, report);
      break;
  }
}

/** A candidate or a term belongs to a span of text, named by a fragment identifier of the same unit. */
function checkSpan(element: Element, report: Report): void {
  const ref = valueOf(element, "ref");
  if (ref !== null && !ref.startsWith("#")) {
    report(element, `“ref” is “${ref}”; a reference to a span of text begins with “#”.`);
  }
}

function checkResource(item: Element, report: Report): void {
  const texts = childrenOf(item, "res:source", "res:target");
  if (texts.length === 0 && childrenOf(item, "res:reference").length === 0) {
    report(item, "A resource item has a source, a target or a reference.");
  }
  if (texts.length > 0 && valueOf(item, "mimeType") === null) {
    report(item, "A resource item with a source or a target has a “mimeType”.");
  }
}

function checkResourceReference(reference: Element, report: Report): void {
  const ref = valueOf(reference, "ref");
  const file = enclosing(reference, "file");
  if (file === null || ref === null) return;
  const data = childrenOf(file, "res:resourceData");
  const items = data.flatMap((each) => childrenOf(each, "res:resourceItem"));
  // Where the file keeps no resources, they are taken to lie elsewhere, as the standard’s own examples have it.
  if (data.length > 0 && !items.some((item) => valueOf(item, "id") === ref)) {
    report(reference, `“ref” is “${ref}”, but the file has no such resource item.`);
  }
}

const conditions = ["isPresent", "isNotPresent", "startsWith", "endsWith"];

function checkRule(rule: Element, report: Report): void {
  const own = conditions.filter((name) => valueOf(rule, name) !== null);
  const custom = rule.attributes.filter((attribute) => nameOf(attribute) === "*");
  if (own.length + Math.min(1, custom.length) !== 1) {
    report(rule, "A rule has exactly one condition.");
  }
  if (valueOf(rule, "occurs") !== null && !own.includes("isPresent")) {
    report(rule, "“occurs” goes with “isPresent” only.");
  }
  if (valueOf(rule, "existsInSource") === "yes" && (own.length !== 1 || own[0] === "isNotPresent")) {
    report(rule, "“existsInSource” goes with “isPresent”, “startsWith” or “endsWith”.");
  }
  const place = rule.parentElement?.parentElement;
  if (valueOf(rule, "disabled") === "yes" && place && nameOf(place) === "file") {
    report(rule, "A rule of the file cannot be disabled; there is none above it.");
  }
}
