/** XLIFF 2.1, 4.3.1.21: where an id must be the only one of its kind. */
import type { Element } from "slimdom";
import { withDescendants } from "../../xml/read-xml";
import type { Report } from "../../xml/fault";
import { childrenOf, enclosing, isCore, nameOf, valueOf } from "../names";

const codes = ["ph", "pc", "sc", "ec", "mrk", "sm"];

/** Elements whose ids must differ, and the element within which. */
const scopes = [
  { of: ["file"], within: ["xliff"] },
  { of: ["group"], within: ["file"] },
  { of: ["unit"], within: ["file"] },
  { of: ["note"], within: ["notes"] },
  { of: ["data"], within: ["originalData"] },
  { of: ["mtc:match"], within: ["mtc:matches"] },
  { of: ["gls:glossEntry", "gls:translation"], within: ["gls:glossary"] },
  { of: ["mda:metadata", "mda:metaGroup"], within: ["file", "group", "unit", "xliff", "mtc:match"] },
  { of: ["res:resourceItem", "res:resourceItemRef"], within: ["res:resourceData"] },
  { of: ["ctr:revisions"], within: ["ctr:changeTrack"] },
] as const;

export function checkUniqueIds(root: Element, report: Report): void {
  const seen = new Map<Element, Map<string, Set<string>>>();
  for (const element of withDescendants(root)) {
    const name = nameOf(element);
    const scope = scopes.find(({ of }) => of.some((each) => each === name));
    const own = enclosing(element, ...(scope?.within ?? ["file", "group", "unit"]));
    if (own === null) continue;
    if (scope !== undefined) {
      note(own, scope.of[0], valueOf(element, "id"), element);
    } else if (name === "*") {
      for (const id of [valueOf(element, "id"), valueOf(element, "xml:id")]) {
        note(own, element.namespaceURI ?? "", id, element);
      }
    }
    if (name === "unit") checkUnit(element, report);
    else if (name === "mtc:match") checkPair(element, new Set(), report);
  }

  function note(own: Element, kind: string, id: string | null, element: Element): void {
    if (id === null) return;
    const kinds = seen.get(own) ?? new Map<string, Set<string>>();
    const ids = kinds.get(kind) ?? new Set<string>();
    if (ids.has(id)) report(element, `The id “${id}” is already used in this <${own.nodeName}>.`);
    seen.set(own, kinds.set(kind, ids.add(id)));
  }
}

/** Segments and the codes of all sources share one set of ids. */
function checkUnit(unit: Element, report: Report): void {
  const parts = childrenOf(unit, "segment", "ignorable");
  const taken = new Set<string>();
  const take = (element: Element) => {
    const id = valueOf(element, "id");
    if (id === null) return;
    if (taken.has(id)) report(element, `The id “${id}” is already used in this <unit>.`);
    taken.add(id);
  };
  for (const part of parts) {
    take(part);
    for (const source of childrenOf(part, "source")) for (const code of codesIn(source)) take(code);
  }
  const targets = new Set<string>();
  for (const part of parts) checkPair(part, taken, report, targets);
}

/**
 * A code of a target has the id of its counterpart in the source beside it, or one that nothing else in the unit has.
 */
function checkPair(
  part: Element,
  taken: ReadonlySet<string>,
  report: Report,
  targets: Set<string> = new Set(),
): void {
  const sources = new Map<string, string>();
  for (const source of childrenOf(part, "source")) {
    for (const code of codesIn(source)) {
      const id = valueOf(code, "id");
      if (id !== null && sources.has(id) && nameOf(part) === "mtc:match") {
        report(code, `The id “${id}” is already used in this <${part.nodeName}>.`);
      }
      if (id !== null) sources.set(id, kindOf(code));
    }
  }
  for (const target of childrenOf(part, "target")) {
    for (const code of codesIn(target)) {
      const id = valueOf(code, "id");
      if (id === null) continue;
      const counterpart = sources.get(id);
      if (counterpart === undefined ? taken.has(id) : counterpart !== kindOf(code)) {
        report(code, `The id “${id}” in the target belongs to another element of this <unit>.`);
      }
      if (targets.has(id)) report(code, `The id “${id}” is used twice in the targets of this <unit>.`);
      targets.add(id);
    }
  }
}

export function codesIn(side: Element): readonly Element[] {
  return [...withDescendants(side)].filter(
    (element) => isCore(element.namespaceURI) && codes.includes(element.localName),
  );
}

/** One pair of codes may be written as one element on one side and as two on the other. */
function kindOf(code: Element): string {
  const name = nameOf(code);
  if (name === "sc" || name === "ec") return "pc";
  return name === "sm" ? "mrk" : name;
}
