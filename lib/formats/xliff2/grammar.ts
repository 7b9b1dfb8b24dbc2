/** Which elements and attributes may stand where, as data: the core of XLIFF 2.0 to 2.2 (2.1, 4.2 and 4.3). */
import type { ValueType } from "./value-types";

/** Elements that may follow each other here; `*` is any element from outside the enclosing one's namespace. */
export type Part = { readonly names: readonly string[]; readonly min: 0 | 1; readonly isMany: boolean };

export type ElementRule = {
  readonly attributes: Readonly<Record<string, ValueType>>;
  readonly required: readonly string[];
  /** Attributes of other namespaces may stand on it. */
  readonly isOpen: boolean;
  /** `mixed` lets text stand between the children. */
  readonly content: { readonly isMixed: boolean; readonly parts: readonly Part[] };
};

/** A rule in few words: attribute names that end in “!” are required. */
export function rule(
  attributes: Readonly<Record<string, ValueType>>,
  parts: readonly Part[],
  { isOpen = false, isMixed = false } = {},
): ElementRule {
  const entries = Object.entries(attributes);
  return {
    attributes: Object.fromEntries(entries.map(([name, type]) => [name.replace("!", ""), type])),
    required: entries.flatMap(([name]) => (name.endsWith("!") ? [name.slice(0, -1)] : [])),
    isOpen,
    content: { isMixed, parts },
  };
}

export const one = (...names: string[]): Part => ({ names, min: 1, isMany: false });
export const maybe = (...names: string[]): Part => ({ names, min: 0, isMany: false });
export const some = (...names: string[]): Part => ({ names, min: 1, isMany: true });
export const many = (...names: string[]): Part => ({ names, min: 0, isMany: true });

const open = { isOpen: true };
const inline = many("cp", "ph", "pc", "sc", "ec", "mrk", "sm", "em");
const space = { "xml:space": "space" } as const;
const language = { "xml:lang": "language" } as const;
const flow = {
  canResegment: "yesNo",
  translate: "yesNo",
  srcDir: "direction",
  trgDir: "direction",
  ...space,
} as const;
const hints = {
  canCopy: "yesNo",
  canDelete: "yesNo",
  canReorder: "yesNoFirstNo",
  copyOf: "nmtoken",
} as const;
const kind = { type: "codeType", subType: "userDefined" } as const;
const shown = { disp: "any", equiv: "any", dataRef: "nmtoken", subFlows: "nmtokens" } as const;
const spanning = { canOverlap: "yesNo", dir: "direction" } as const;
const mark = {
  "id!": "nmtoken",
  translate: "yesNo",
  type: "markType",
  ref: "reference",
  value: "any",
} as const;

export const coreRules: Readonly<Record<string, ElementRule>> = {
  xliff: rule(
    { "version!": "version", "srcLang!": "language", trgLang: "language", ...space },
    [maybe("notes"), maybe("mda:metadata"), some("file")],
    open,
  ),
  file: rule(
    { "id!": "nmtoken", original: "any", ...flow },
    [maybe("skeleton"), many("*"), maybe("notes"), some("unit", "group")],
    open,
  ),
  skeleton: rule({ href: "any" }, [many("*")], { isMixed: true }),
  group: rule(
    { "id!": "nmtoken", name: "any", type: "userDefined", ...flow },
    [many("*"), maybe("notes"), many("unit", "group")],
    open,
  ),
  unit: rule(
    { "id!": "nmtoken", name: "any", type: "userDefined", ...flow },
    [many("*"), maybe("notes"), maybe("originalData"), some("segment", "ignorable")],
    open,
  ),
  segment: rule({ id: "nmtoken", canResegment: "yesNo", state: "state", subState: "userDefined" }, [
    one("source"),
    maybe("target"),
  ]),
  ignorable: rule({ id: "nmtoken" }, [one("source"), maybe("target")]),
  notes: rule({}, [some("note")]),
  note: rule(
    { id: "nmtoken", appliesTo: "side", category: "any", priority: "priority", ref: "reference" },
    [],
    { isOpen: true, isMixed: true },
  ),
  originalData: rule({}, [some("data")]),
  data: rule({ "id!": "nmtoken", dir: "direction", "xml:space": "preserve" }, [many("cp")], {
    isMixed: true,
  }),
  source: rule({ ...language, ...space }, [inline], { isMixed: true }),
  target: rule({ ...language, ...space, order: "positive" }, [inline], { isMixed: true }),
  cp: rule({ "hex!": "hex" }, []),
  ph: rule({ "id!": "nmtoken", ...hints, ...kind, ...shown }, [], open),
  pc: rule(
    {
      "id!": "nmtoken",
      ...hints,
      ...kind,
      ...spanning,
      dispStart: "any",
      dispEnd: "any",
      equivStart: "any",
      equivEnd: "any",
      dataRefStart: "nmtoken",
      dataRefEnd: "nmtoken",
      subFlowsStart: "nmtokens",
      subFlowsEnd: "nmtokens",
    },
    [inline],
    { isOpen: true, isMixed: true },
  ),
  sc: rule({ "id!": "nmtoken", isolated: "yesNo", ...hints, ...kind, ...shown, ...spanning }, [], open),
  ec: rule(
    { id: "nmtoken", startRef: "nmtoken", isolated: "yesNo", ...hints, ...kind, ...shown, ...spanning },
    [],
    open,
  ),
  mrk: rule(mark, [inline], { isOpen: true, isMixed: true }),
  sm: rule(mark, [], open),
  em: rule({ "startRef!": "nmtoken" }, []),
};
