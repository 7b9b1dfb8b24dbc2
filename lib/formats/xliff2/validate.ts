import type { Element } from "slimdom";
import { withDescendants, type XmlFile } from "../xml/read-xml";
import { checkGrammar } from "./check-grammar";
import type { Fault, Report } from "../xml/fault";
import { isCore, nameOf, valueOf } from "./names";
import { checkCodePoints } from "./rules/code-points";
import { checkCodeReferences, checkCodes, sidesOf } from "./rules/codes";
import { checkFragments } from "./rules/fragments";
import { checkLanguages } from "./rules/languages";
import { checkMarks } from "./rules/marks";
import { checkModules } from "./rules/modules";
import { checkReorder } from "./rules/reorder";
import { checkTargets } from "./rules/targets";
import { checkUniqueIds } from "./rules/unique-ids";

/** Whether a file says that it is XLIFF 2, of whatever version. */
export function isXliff2({ root }: XmlFile): boolean {
  return root.localName === "xliff" && isCore(root.namespaceURI);
}

/**
 * What is wrong with an XLIFF 2.0, 2.1 or 2.2 file, in the order of the lines: its grammar, and the constraints that the
 * specification states in words. Empty where nothing is.
 */
export function validateXliff2({ root, lineOf }: XmlFile): readonly Fault[] {
  const faults: Fault[] = [];
  const report: Report = (element, reason) => faults.push({ line: lineOf(element), reason });
  for (const element of withDescendants(root)) if (!isForeign(element)) checkGrammar(element, report);
  checkVersion(root, report);
  checkUniqueIds(root, report);
  checkLanguages(root, report);
  checkTargets(root, report);
  for (const element of withDescendants(root)) {
    const name = nameOf(element);
    if (name !== "unit" && name !== "mtc:match") continue;
    for (const side of sidesOf(element)) {
      checkCodes(side, report);
      checkCodeReferences(side, report);
      checkMarks(side, report);
    }
    if (name === "unit") checkReorder(element, report);
  }
  checkFragments(root, report);
  checkCodePoints(root, report);
  checkModules(root, report);
  return faults.toSorted((a, b) => a.line - b.line);
}

/** What lies in an element of nobody's that is known here may be anything. */
function isForeign(element: Element): boolean {
  for (let each = element.parentElement; each !== null; each = each.parentElement) {
    if (nameOf(each) === "*") return true;
  }
  return false;
}

function checkVersion(root: Element, report: Report): void {
  const version = valueOf(root, "version");
  const isNewest = root.namespaceURI?.endsWith(":2.2") === true;
  if (version !== null && !isNewest && version === "2.2") {
    report(root, "The version is 2.2, but the namespace is that of 2.0 and 2.1.");
  }
  if (isNewest) return;
  for (const child of root.children) {
    if (nameOf(child) !== "file") {
      report(child, `<${child.nodeName}> may stand in <xliff> only from version 2.2.`);
    }
  }
}
