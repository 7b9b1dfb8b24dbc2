/** XLIFF 2.1, 4.2.2.1, 4.2.2.11, 4.2.2.12: which languages the texts say they are in. */
import type { Element } from "slimdom";
import { withDescendants } from "../../xml/read-xml";
import type { Report } from "../../xml/fault";
import { nameOf, valueOf } from "../names";

export function checkLanguages(root: Element, report: Report): void {
  const languages = { source: valueOf(root, "srcLang"), target: valueOf(root, "trgLang") };
  let hasTarget = false;
  for (const element of withDescendants(root)) {
    const name = nameOf(element);
    const side = name === "source" || name === "res:source" ? "source" : "target";
    // A target resource that lies elsewhere may be in another language, as the standard’s own examples have it.
    if (name === "res:source" || (name === "res:target" && valueOf(element, "href") === null)) {
      compare(element, side, valueOf(element, "xml:lang"));
    } else if (name === "mtc:match") {
      checkMatch(element);
    } else if ((name === "source" || name === "target") && isOfUnit(element)) {
      if (name === "target" && !hasTarget) {
        hasTarget = true;
        if (languages.target === null) report(element, "There are targets, but <xliff> has no “trgLang”.");
      }
      compare(element, side, inherited(element, "xml:lang"));
      const parent = element.parentElement!;
      if (name === "target") {
        const source = parent.children.find((each) => nameOf(each) === "source");
        if (source !== undefined && spaceOf(source) !== spaceOf(element)) {
          report(element, "The source and its target differ in “xml:space”.");
        }
      }
    }
  }

  /** A candidate in another language says that it is there for reference only (5.1.6.6). */
  function checkMatch(match: Element): void {
    if (valueOf(match, "xml:lang") !== null) report(match, "“xml:lang” may not stand on a match.");
    for (const text of match.children) {
      const side = nameOf(text);
      if (side === "source" || (side === "target" && valueOf(match, "reference") !== "yes")) {
        compare(text, side, valueOf(text, "xml:lang"));
      }
    }
  }

  function compare(element: Element, side: "source" | "target", language: string | null): void {
    const expected = languages[side];
    if (language === null || expected === null || language.toLowerCase() === expected.toLowerCase()) return;
    const attribute = side === "source" ? "srcLang" : "trgLang";
    report(element, `The ${side} is in “${language}”, but “${attribute}” of <xliff> is “${expected}”.`);
  }
}

/** The side of a segment or of what lies between segments, not of a match. */
export function isOfUnit(side: Element): boolean {
  return side.parentElement !== null && ["segment", "ignorable"].includes(nameOf(side.parentElement));
}

/** The value on the element, or on the nearest one around it that has any. */
function inherited(element: Element, name: string): string | null {
  for (let each: Element | null = element; each !== null; each = each.parentElement) {
    const value = valueOf(each, name);
    if (value !== null) return value;
  }
  return null;
}

function spaceOf(element: Element): string {
  return inherited(element, "xml:space") ?? "default";
}
