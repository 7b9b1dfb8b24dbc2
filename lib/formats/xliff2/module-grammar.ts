/** Which elements and attributes the modules of XLIFF 2 have (2.1, chapter 5; change tracking as in 2.0). */
import { many, maybe, one, rule, some, type ElementRule } from "./grammar";
import type { ValueType } from "./value-types";

const open = { isOpen: true };
const words = { isOpen: true, isMixed: true };
const resource = { href: "any", "xml:lang": "language" } as const;

export const moduleRules: Readonly<Record<string, ElementRule>> = {
  "mtc:matches": rule({}, [some("mtc:match")]),
  "mtc:match": rule(
    {
      id: "nmtoken",
      matchQuality: "percentage",
      matchSuitability: "percentage",
      similarity: "percentage",
      origin: "any",
      "ref!": "reference",
      reference: "yesNo",
      type: "matchType",
      subType: "userDefined",
    },
    [maybe("mda:metadata"), maybe("originalData"), one("source"), one("target"), many("*")],
    open,
  ),
  "gls:glossary": rule({}, [some("gls:glossEntry")]),
  "gls:glossEntry": rule(
    { id: "nmtoken", ref: "reference" },
    [one("gls:term"), many("gls:translation"), maybe("gls:definition"), many("*")],
    open,
  ),
  "gls:term": rule({ source: "any" }, [], words),
  "gls:translation": rule({ id: "nmtoken", ref: "reference", source: "any" }, [], words),
  "gls:definition": rule({ source: "any" }, [], words),
  "mda:metadata": rule({ id: "nmtoken" }, [some("mda:metaGroup")]),
  "mda:metaGroup": rule({ id: "nmtoken", category: "any", appliesTo: "metadataSide" }, [
    some("mda:metaGroup", "mda:meta"),
  ]),
  "mda:meta": rule({ "type!": "any" }, [], { isMixed: true }),
  "res:resourceData": rule({ id: "nmtoken" }, [many("res:resourceItemRef"), many("res:resourceItem")]),
  "res:resourceItemRef": rule({ id: "nmtoken", "ref!": "nmtoken" }, [], open),
  "res:resourceItem": rule(
    { id: "nmtoken", mimeType: "any", context: "yesNo" },
    [maybe("res:source"), maybe("res:target"), many("res:reference")],
    open,
  ),
  "res:source": rule(resource, [many("*")], words),
  "res:target": rule(resource, [many("*")], words),
  "res:reference": rule({ "href!": "any", "xml:lang": "language" }, [], open),
  "slr:profiles": rule({ generalProfile: "any", storageProfile: "any" }, [
    maybe("slr:normalization"),
    many("*"),
  ]),
  "slr:normalization": rule({ general: "normalization", storage: "normalization" }, []),
  "slr:data": rule({ "profile!": "any" }, [many("*")], open),
  "val:validation": rule({}, [some("val:rule")], open),
  "val:rule": rule(
    {
      isPresent: "any",
      isNotPresent: "any",
      startsWith: "any",
      endsWith: "any",
      occurs: "positive",
      existsInSource: "yesNo",
      caseSensitive: "yesNo",
      normalization: "normalization",
      disabled: "yesNo",
    },
    [],
    open,
  ),
  "ctr:changeTrack": rule({}, [some("ctr:revisions")], open),
  "ctr:revisions": rule(
    { "appliesTo!": "nmtoken", ref: "nmtoken", currentVersion: "nmtoken" },
    [some("ctr:revision")],
    open,
  ),
  "ctr:revision": rule({ author: "any", datetime: "any", version: "nmtoken" }, [some("ctr:item")], open),
  "ctr:item": rule({ "property!": "any" }, [], words),
};

/** The attributes a module puts on elements of the core. */
export const moduleAttributes: Readonly<Record<string, ValueType>> = {
  "fs:fs": "any",
  "fs:subFs": "any",
  "slr:storageRestriction": "restriction",
  "slr:sizeRestriction": "restriction",
  "slr:equivStorage": "any",
  "slr:sizeInfo": "any",
  "slr:sizeInfoRef": "nmtoken",
  "pgs:switch": "any",
  "pgs:case": "any",
};

/** Modules of which every element and attribute is known here; of the others only the place is judged. */
export const closedModules = ["mtc", "gls", "mda", "res", "slr", "val", "fs", "pgs"] as const;
