import type { Element, Node } from "slimdom";
import type { Loss } from "@/lib/document/exchange";
import { pairEnd, pairStart, placeholder, tagOfNativeCode, type CodeNumbers } from "../exchange/inline-codes";
import { characterType } from "./write";

type Context = { readonly numbers: CodeNumbers; readonly losses: Loss[]; readonly id: string };

const kinds: Readonly<Record<string, readonly [string, string]>> = {
  bold: ["<b>", "</b>"],
  italic: ["<i>", "</i>"],
  "x-bold": ["<b>", "</b>"],
  "x-italic": ["<i>", "</i>"],
  "x-html-b": ["<b>", "</b>"],
  "x-html-strong": ["<b>", "</b>"],
  "x-html-i": ["<i>", "</i>"],
  "x-html-em": ["<i>", "</i>"],
};

/** The content of a source, a target or a segment as text of the house. */
export function readInline(side: Element, context: Context): string {
  return side.childNodes.map((node) => readNode(node, context)).join("");
}

function readNode(node: Node, context: Context): string {
  if (node.nodeType === 3 || node.nodeType === 4) return node.nodeValue ?? "";
  if (node.nodeType !== 1) return "";
  const element = node as Element;
  const inner = () => readInline(element, context);
  const number = () =>
    context.numbers.of(element.getAttribute("rid") ?? element.getAttribute("id") ?? element.localName);
  switch (element.localName) {
    case "g": {
      const tags = kinds[element.getAttribute("ctype") ?? ""];
      if (tags !== undefined) return `${tags[0]}${inner()}${tags[1]}`;
      const own = number();
      return `${pairStart(own)}${inner()}${pairEnd(own)}`;
    }
    case "x":
      return placeholder(number());
    case "bx":
      return pairStart(number());
    case "ex":
      return pairEnd(number());
    case "ph":
      if (element.getAttribute("ctype") === characterType) {
        return String.fromCharCode(Number.parseInt(element.textContent ?? "fffd", 16));
      }
      return placeholder(number());
    case "bpt":
      return tagOfNativeCode(element.textContent ?? "") ?? pairStart(number());
    case "ept":
      return tagOfNativeCode(element.textContent ?? "") ?? pairEnd(number());
    case "it":
      return tagOfNativeCode(element.textContent ?? "") ?? placeholder(number());
    case "mrk": {
      const type = element.getAttribute("mtype");
      if (type !== "seg") {
        context.losses.push({ unitId: context.id, what: `an annotation in the text (${type ?? "mrk"})` });
      }
      return inner();
    }
    default:
      return inner();
  }
}

/** The marks of segments, also those inside codes. */
export function findMarks(side: Element): readonly Element[] {
  return side
    .getElementsByTagName("*")
    .filter((element) => element.localName === "mrk" && element.getAttribute("mtype") === "seg");
}
