/** XLIFF 2.1, chapter 3: references by fragment identifier are well-formed and lead somewhere. */
import type { Element } from "slimdom";
import { withDescendants } from "../../xml/read-xml";
import type { Report } from "../../xml/fault";
import { childrenOf, enclosing, nameOf, valueOf } from "../names";
import { readFragment, type Fragment } from "./read-fragment";

const referring = ["mrk", "sm", "note", "mtc:match", "gls:glossEntry", "gls:translation"];

/** Modules whose elements are found by their prefix, and the elements that have the ids. */
const modules: Readonly<Record<string, readonly string[]>> = {
  gls: ["gls:glossEntry", "gls:translation"],
  mtc: ["mtc:match"],
  mda: ["mda:metadata", "mda:metaGroup"],
  res: ["res:resourceItem", "res:resourceItemRef"],
};

export function checkFragments(root: Element, report: Report): void {
  for (const element of withDescendants(root)) {
    if (!referring.includes(nameOf(element))) continue;
    const ref = valueOf(element, "ref");
    const fragment = ref === null ? null : readFragment(ref);
    if (fragment === null) continue;
    if ("problem" in fragment) report(element, `The reference “${ref}” is malformed: ${fragment.problem}.`);
    else if (!leadsSomewhere(root, element, fragment)) {
      report(element, `The reference “${ref}” leads to nothing in this file.`);
    }
  }
}

function leadsSomewhere(root: Element, from: Element, { isAbsolute, selectors }: Fragment): boolean {
  let at: Element | null = isAbsolute ? root : startOf(root, from, selectors[0]!.prefix);
  for (const { prefix, id } of selectors) {
    if (at === null) return false;
    at = select(at, prefix, id);
  }
  return at !== null;
}

/** A relative reference begins at the nearest element that can hold what it selects. */
function startOf(root: Element, from: Element, prefix: string): Element | null {
  switch (prefix) {
    case "f":
      return root;
    case "g":
    case "u":
      return enclosing(from, "file");
    case "d":
    case "t":
    case "":
      return enclosing(from, "unit");
    default:
      return enclosing(from, "unit", "group", "file");
  }
}

function select(at: Element, prefix: string, id: string): Element | null {
  const within = (names: readonly string[]) =>
    [...withDescendants(at)].find(
      (element) => element !== at && names.includes(nameOf(element)) && valueOf(element, "id") === id,
    ) ?? null;
  switch (prefix) {
    case "f":
      return within(["file"]);
    case "g":
      return within(["group"]);
    case "u":
      return within(["unit"]);
    case "n":
      return (
        childrenOf(at, "notes")
          .flatMap((each) => childrenOf(each, "note"))
          .find((note) => valueOf(note, "id") === id) ?? null
      );
    case "d":
      return within(["data"]);
    case "":
    case "t":
      return within(["segment", "ignorable", "ph", "pc", "sc", "ec", "mrk", "sm"]);
    default: {
      const names = modules[prefix];
      // What an extension calls by its own prefix only it can find.
      return names === undefined ? at : within(names);
    }
  }
}
