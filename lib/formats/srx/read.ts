/** SRX 2.0: the rules of segmentation as tools exchange them (LISA OSCAR, 2008). Formatting and foreign parts are left. */
import { parseXmlDocument, type Element } from "slimdom";
import type { OwnRule } from "@/lib/segmentation/own-rules";

/** A named list of rules, and which languages it is for. */
export type SrxRules = {
  /** Whether all lists whose pattern fits a language apply, in order, or only the first. */
  readonly cascades: boolean;
  readonly lists: readonly { readonly name: string; readonly rules: readonly OwnRule[] }[];
  readonly maps: readonly { readonly pattern: string; readonly name: string }[];
};

/** What came of reading a file: its rules, or why it is none, in words for the person who brought it. */
export type SrxReading = { readonly rules: SrxRules } | { readonly problem: string };

/** The largest file that is read, in UTF-16 units; the largest rule files in use are a tenth of it. */
const longest = 10_000_000;
const namespace = "http://www.lisa.org/srx20";

/** Reads an SRX 2.0 file. Refuses document types that declare anything, so that no entity can grow. */
export function readSrx(xml: string): SrxReading {
  if (xml.length > longest) return { problem: "The file is larger than 10 million characters." };
  if (/<!DOCTYPE[^>]*\[/iu.test(xml.slice(0, 4000))) {
    return { problem: "The file declares entities, which is not allowed." };
  }
  let root: Element | null;
  try {
    root = parseXmlDocument(xml.replace(/^\ufeff/u, "")).documentElement;
  } catch (error) {
    return {
      problem: `The file is not well-formed XML: ${error instanceof Error ? error.message.split("\n")[0] : "unknown"}`,
    };
  }
  if (root?.localName !== "srx") return { problem: "The file is no SRX: its root element is not srx." };
  if (root.namespaceURI !== namespace) {
    return { problem: "Only SRX 2.0 is read; this file has another version." };
  }
  const lists = elements(root, "languagerule").map((list) => ({
    name: list.getAttribute("languagerulename") ?? "",
    rules: elements(list, "rule").map(ruleOf),
  }));
  const maps = elements(root, "languagemap").map((map) => ({
    pattern: map.getAttribute("languagepattern") ?? "",
    name: map.getAttribute("languagerulename") ?? "",
  }));
  const missing = maps.find(({ name }) => !lists.some((list) => list.name === name));
  if (missing) {
    return {
      problem: `The map for “${missing.pattern}” names the rules “${missing.name}”, which are not there.`,
    };
  }
  return { rules: { cascades: elements(root, "header")[0]?.getAttribute("cascade") === "yes", lists, maps } };
}

function ruleOf(rule: Element): OwnRule {
  const textOf = (name: string) => elements(rule, name)[0]?.textContent ?? "";
  return {
    breaks: rule.getAttribute("break") !== "no",
    before: textOf("beforebreak"),
    after: textOf("afterbreak"),
  };
}

function elements(within: Element, name: string): Element[] {
  return within.getElementsByTagNameNS(namespace, name);
}
