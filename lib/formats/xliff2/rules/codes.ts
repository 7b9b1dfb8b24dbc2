/** XLIFF 2.1, 4.3 and 4.7.2: codes and markers in pairs, what they refer to, and what may be done to them. */
import type { Element } from "slimdom";
import type { Report } from "../../xml/fault";
import { childrenOf, enclosing, nameOf, valueOf } from "../names";
import { codesIn } from "./unique-ids";

/** The elements of one side of a unit, or of a match, in the order of the text. */
export type Side = {
  readonly owner: Element;
  readonly codes: readonly Element[];
};

const copied = ["canCopy", "canDelete", "canOverlap"] as const;

export function checkCodes({ owner, codes }: Side, report: Report): void {
  const started = new Map<string, { readonly start: Element; readonly at: number }>();
  const ended = new Set<string>();
  codes.forEach((code, at) => {
    const name = nameOf(code);
    if (name === "sc" || name === "sm") started.set(valueOf(code, "id") ?? "", { start: code, at });
  });
  codes.forEach((code, at) => {
    const name = nameOf(code);
    if (name === "ec") checkEnd(code, at);
    else if (name === "em") match(code, at, "sm");
    checkOne(code, report);
  });
  for (const [id, { start }] of started) {
    const isIsolated = valueOf(start, "isolated") === "yes";
    if (!ended.has(id) && !isIsolated) {
      report(
        start,
        `<${start.nodeName} id="${id}"> is never ended in this <${owner.nodeName}>, and is not isolated.`,
      );
    } else if (ended.has(id) && isIsolated) {
      report(start, `<${start.nodeName} id="${id}"> is isolated, but ended in the same <${owner.nodeName}>.`);
    }
  }

  function checkEnd(code: Element, at: number): void {
    const [id, startRef] = [valueOf(code, "id"), valueOf(code, "startRef")];
    if (valueOf(code, "isolated") === "yes") {
      if (id === null || startRef !== null) report(code, "An isolated <ec> has an “id” and no “startRef”.");
      return;
    }
    if (id !== null || startRef === null) {
      report(code, "An <ec> that is not isolated has a “startRef” and no “id”.");
    }
    if (valueOf(code, "dir") !== null) report(code, "Only an isolated <ec> may have “dir”.");
    const start = match(code, at, "sc");
    if (start !== null) compareHints(start, code, report);
  }

  function match(end: Element, at: number, kind: "sc" | "sm"): Element | null {
    const id = valueOf(end, "startRef");
    if (id === null) return null;
    const found = started.get(id);
    if (found === undefined || nameOf(found.start) !== kind || found.at > at) {
      report(
        end,
        `No <${kind} id="${id}"> stands before this <${end.nodeName}> in the same <${owner.nodeName}>.`,
      );
      return null;
    }
    if (ended.has(id)) report(end, `<${kind} id="${id}"> is ended twice.`);
    ended.add(id);
    return found.start;
  }
}

function compareHints(start: Element, end: Element, report: Report): void {
  for (const hint of copied) {
    if ((valueOf(start, hint) ?? "yes") !== (valueOf(end, hint) ?? "yes")) {
      report(end, `“${hint}” of <ec> is not that of its <sc>.`);
    }
  }
  const [first, last] = [valueOf(start, "canReorder") ?? "yes", valueOf(end, "canReorder") ?? "yes"];
  if ((first === "yes") !== (last === "yes") || last === "firstNo") {
    report(end, `“canReorder” of <ec> is “${last}”, that of its <sc> “${first}”.`);
  }
}

function checkOne(code: Element, report: Report): void {
  const reorder = valueOf(code, "canReorder");
  const isFixed = reorder === "no" || reorder === "firstNo";
  if (isFixed && (valueOf(code, "canCopy") !== "no" || valueOf(code, "canDelete") !== "no")) {
    report(code, `“canReorder” is “${reorder}”, so “canCopy” and “canDelete” must be “no”.`);
  }
  const hasData = ["dataRef", "dataRefStart", "dataRefEnd"].some((name) => valueOf(code, name) !== null);
  if (valueOf(code, "copyOf") !== null && hasData) {
    report(code, "A code with “copyOf” has no data of its own.");
  }
  for (const [first, last] of pairs) {
    if ((valueOf(code, first) === null) !== (valueOf(code, last) === null)) {
      report(code, `“${first}” and “${last}” are given together.`);
    }
  }
  checkSubType(code, report);
}

const pairs = [
  ["dataRefStart", "dataRefEnd"],
  ["equivStart", "equivEnd"],
] as const;

const ownSubTypes: Readonly<Record<string, string>> = {
  "xlf:lb": "fmt",
  "xlf:pb": "fmt",
  "xlf:b": "fmt",
  "xlf:i": "fmt",
  "xlf:u": "fmt",
  "xlf:var": "ui",
};

function checkSubType(code: Element, report: Report): void {
  const [type, subType] = [valueOf(code, "type"), valueOf(code, "subType")];
  if (subType === null) return;
  if (type === null) report(code, "“subType” is given without “type”.");
  else if (subType.startsWith("xlf:") && ownSubTypes[subType] !== type) {
    report(code, `The subtype “${subType}” does not go with the type “${type}”.`);
  }
}

/** What codes refer to: data, other codes, other units. */
export function checkCodeReferences({ owner, codes }: Side, report: Report): void {
  const data = new Set(childrenOf(owner, "originalData").flatMap((each) => idsOf(childrenOf(each, "data"))));
  const byId = new Map(codes.map((code) => [valueOf(code, "id"), code]));
  const file = enclosing(owner, "file");
  for (const code of codes) {
    for (const name of ["dataRef", "dataRefStart", "dataRefEnd"]) {
      const id = valueOf(code, name);
      if (id !== null && !data.has(id)) report(code, `“${name}” is “${id}”, but there is no such <data>.`);
    }
    const copyOf = valueOf(code, "copyOf");
    const base = byId.get(copyOf);
    if (copyOf !== null && (base === undefined || base === code)) {
      report(code, `“copyOf” is “${copyOf}”, but there is no such code in this <${owner.nodeName}>.`);
    } else if (copyOf !== null && base !== undefined) {
      if (nameOf(base) !== nameOf(code)) report(code, "A code is copied as another kind of code.");
      if (valueOf(base, "canCopy") === "no") report(code, `The code “${copyOf}” may not be copied.`);
    }
    if (file === null || nameOf(owner) !== "unit") continue;
    for (const name of ["subFlows", "subFlowsStart", "subFlowsEnd"]) {
      for (const id of valueOf(code, name)?.trim().split(/\s+/u) ?? []) {
        if (!unitsOf(file).has(id)) {
          report(code, `“${name}” names the unit “${id}”, which is not in this <file>.`);
        }
      }
    }
  }
}

const known = new WeakMap<Element, ReadonlySet<string>>();

function unitsOf(file: Element): ReadonlySet<string> {
  const units = known.get(file) ?? new Set(idsOf(file.getElementsByTagNameNS(file.namespaceURI, "unit")));
  known.set(file, units);
  return units;
}

function idsOf(elements: readonly Element[]): readonly string[] {
  return elements.flatMap((element) => valueOf(element, "id") ?? []);
}

/** Both sides of a unit, or of a match. Targets stand in the order of the translated text. */
export function sidesOf(owner: Element): readonly Side[] {
  const parts = nameOf(owner) === "unit" ? childrenOf(owner, "segment", "ignorable") : [owner];
  const targets = parts
    .flatMap((part, index) =>
      childrenOf(part, "target").map((target) => ({
        target,
        place: Number(valueOf(target, "order") ?? index + 1),
      })),
    )
    .toSorted((a, b) => a.place - b.place);
  const ends = (side: Element) => [...codesAndEnds(side)];
  return [
    { owner, codes: parts.flatMap((part) => childrenOf(part, "source").flatMap(ends)) },
    { owner, codes: targets.flatMap(({ target }) => ends(target)) },
  ];
}

function codesAndEnds(side: Element): readonly Element[] {
  const ends = side.getElementsByTagNameNS(side.namespaceURI, "em");
  if (ends.length === 0) return codesIn(side);
  const wanted = new Set([...codesIn(side), ...ends]);
  return side.getElementsByTagName("*").filter((element) => wanted.has(element));
}
