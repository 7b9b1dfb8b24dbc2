import { blockRoles, type BlockRole } from "@/lib/document/block";
import { segmentStatuses, type SegmentStatus } from "@/lib/document/status";
import type { makeMatcher, Matcher, NoMatcher } from "@/lib/search/make-matcher";

export const sides = ["both", "source", "target"] as const;
export type FilterSide = (typeof sides)[number];
export const annotationChoices = ["open", "any", "none"] as const;
export type AnnotationChoice = (typeof annotationChoices)[number];

/** What is wanted on the list. Everything that is said has to hold; an empty list says nothing. */
export type Filter = {
  readonly statuses: readonly SegmentStatus[];
  readonly roles: readonly BlockRole[];
  /** Who wrote the translation that stands there. */
  readonly person: string | null;
  readonly annotation: AnnotationChoice | null;
  /** A check's name, `any`, or `error` for what stands in the way of confirming. */
  readonly finding: string | null;
  readonly changed: boolean;
  readonly unsaved: boolean;
  readonly query: string;
  readonly side: FilterSide;
  readonly isRegex: boolean;
  readonly matchesCase: boolean;
  readonly wholeWords: boolean;
};

export const noFilter: Filter = {
  statuses: [],
  roles: [],
  person: null,
  annotation: null,
  finding: null,
  changed: false,
  unsaved: false,
  query: "",
  side: "both",
  isRegex: false,
  matchesCase: false,
  wholeWords: false,
};

export function isFiltering(filter: Filter): boolean {
  const { statuses, roles, person, annotation, finding, changed, unsaved, query } = filter;
  return (
    statuses.length > 0 ||
    roles.length > 0 ||
    person !== null ||
    annotation !== null ||
    finding !== null ||
    changed ||
    unsaved ||
    query !== ""
  );
}

function isOneOf<Value extends string>(values: readonly Value[], value: string | null): value is Value {
  return values.some((each) => each === value);
}

const names = [
  "status",
  "role",
  "by",
  "annotated",
  "finding",
  "changed",
  "unsaved",
  "q",
  "in",
  "re",
  "case",
  "word",
];

/** The filter that an address asks for; what it says wrongly is left out. */
export function readFilter(parameters: URLSearchParams): Filter {
  const list = (name: string) => (parameters.get(name) ?? "").split(",").filter((value) => value !== "");
  const annotation = parameters.get("annotated");
  const side = parameters.get("in");
  return {
    statuses: list("status").filter((value) => isOneOf(segmentStatuses, value)),
    roles: list("role").filter((value) => isOneOf(blockRoles, value)),
    person: parameters.get("by") || null,
    annotation: isOneOf(annotationChoices, annotation) ? annotation : null,
    finding: parameters.get("finding") || null,
    changed: parameters.has("changed"),
    unsaved: parameters.has("unsaved"),
    query: parameters.get("q") ?? "",
    side: isOneOf(sides, side) ? side : "both",
    isRegex: parameters.has("re"),
    matchesCase: parameters.has("case"),
    wholeWords: parameters.has("word"),
  };
}

/** Writes the filter into an address, which then shows the same list to others. */
export function writeFilter(filter: Filter, parameters: URLSearchParams): void {
  names.forEach((name) => parameters.delete(name));
  const put = (name: string, value: string | null) => value && parameters.set(name, value);
  put("status", filter.statuses.join(","));
  put("role", filter.roles.join(","));
  put("by", filter.person);
  put("annotated", filter.annotation);
  put("finding", filter.finding);
  put("changed", filter.changed ? "1" : null);
  put("unsaved", filter.unsaved ? "1" : null);
  put("q", filter.query);
  if (filter.query === "") return;
  put("in", filter.side === "both" ? null : filter.side);
  put("re", filter.isRegex ? "1" : null);
  put("case", filter.matchesCase ? "1" : null);
  put("word", filter.wholeWords ? "1" : null);
}

export type Matchers = { readonly source: Matcher | null; readonly target: Matcher | null };

/** The search of a filter on each side, made ready; what is wrong with its expression; null where nothing is looked for. */
export function matchersOf(
  { query, side, ...how }: Filter,
  languages: { readonly source: string; readonly target: string },
  make: typeof makeMatcher,
): Matchers | NoMatcher | null {
  if (query === "") return null;
  const matchers: { source: Matcher | null; target: Matcher | null } = { source: null, target: null };
  for (const each of ["source", "target"] as const) {
    if (side !== "both" && side !== each) continue;
    const { isRegex, matchesCase, wholeWords } = how;
    const matcher = make({ query, isRegex, matchesCase, wholeWords, language: languages[each] });
    if (!matcher.ok) return matcher;
    matchers[each] = matcher;
  }
  return matchers;
}

/** What a filter looks at in one line. */
export type FilterFacts = {
  readonly status: SegmentStatus;
  readonly role: BlockRole;
  readonly source: string;
  readonly target: string;
  readonly person: string | null;
  readonly isUnsaved: boolean;
  readonly hasChanged: boolean;
  readonly annotations: "open" | "resolved" | "none";
  /** Asked for only where the filter needs it: the checks take their time. */
  readonly findings: () => readonly { readonly check: string; readonly severity: "error" | "warning" }[];
};

/** Whether a line is on the list. Cheap conditions first. */
export function passes(filter: Filter, matchers: Matchers | null, facts: FilterFacts): boolean {
  const { statuses, roles, person, annotation, finding, changed, unsaved } = filter;
  if (statuses.length > 0 && !statuses.includes(facts.status)) return false;
  if (roles.length > 0 && !roles.includes(facts.role)) return false;
  if (person !== null && facts.person !== person) return false;
  if (changed && !facts.hasChanged) return false;
  if (unsaved && !facts.isUnsaved) return false;
  if (annotation === "open" && facts.annotations !== "open") return false;
  if (annotation === "any" && facts.annotations === "none") return false;
  if (annotation === "none" && facts.annotations !== "none") return false;
  if (matchers !== null) {
    const { source, target } = matchers;
    const isFound = (source?.isIn(facts.source) ?? false) || (target?.isIn(facts.target) ?? false);
    if (!isFound) return false;
  }
  if (finding === null) return true;
  const findings = facts.findings();
  if (finding === "any") return findings.length > 0;
  if (finding === "error") return findings.some(({ severity }) => severity === "error");
  return findings.some(({ check }) => check === finding);
}
