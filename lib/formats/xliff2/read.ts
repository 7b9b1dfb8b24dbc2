import type { Element, Node } from "slimdom";
import type { Exchanged, ExchangeOrigin, ExchangeUnit, Loss } from "@/lib/document/exchange";
import { CodeNumbers, pairEnd, pairStart, placeholder, tagOfNativeCode } from "../exchange/inline-codes";
import { originName, readOrigin } from "../exchange/origin-mark";
import { onlyId } from "../exchange/only-id";
import { XmlFault, type XmlFile } from "../xml/read-xml";
import { childrenOf, enclosing, nameOf, valueOf } from "./names";
import { statusOfState } from "./states";

/**
 * The segments of an XLIFF 2 file, each as a unit. Only what is needed to read is asked for; what else is wrong
 * `validateXliff2` tells. Throws XmlFault where there is nothing to read.
 */
export function readXliff2({ root, lineOf }: XmlFile): Exchanged {
  const losses: Loss[] = [];
  const sourceLanguage = valueOf(root, "srcLang");
  if (sourceLanguage === null) {
    throw new XmlFault(lineOf(root), "<xliff> does not say which language the source is in.");
  }
  const files = childrenOf(root, "file");
  const taken = new Map<string, number>();
  const units = files.flatMap((file) =>
    file.getElementsByTagNameNS(root.namespaceURI, "unit").flatMap((unit) => readUnit(unit, losses)),
  );
  return {
    document: {
      origin: findOrigin(files),
      title: files.map((file) => valueOf(file, "original")).find((name) => name !== null) ?? null,
      sourceLanguage,
      targetLanguage: valueOf(root, "trgLang"),
      units: units.map((unit) => ({ ...unit, id: onlyId(unit.id, taken) })),
    },
    losses,
  };
}

function findOrigin(files: readonly Element[]): ExchangeOrigin | null {
  const notes = files.flatMap((file) =>
    childrenOf(file, "notes").flatMap((each) => childrenOf(each, "note")),
  );
  return readOrigin(notes.find((note) => valueOf(note, "category") === originName)?.textContent);
}

function readUnit(unit: Element, losses: Loss[]): readonly ExchangeUnit[] {
  const numbers = new CodeNumbers();
  const data = new Map(
    childrenOf(unit, "originalData").flatMap((each) =>
      childrenOf(each, "data").map((one) => [valueOf(one, "id") ?? "", one.textContent ?? ""] as const),
    ),
  );
  const segments = childrenOf(unit, "segment");
  const own = valueOf(unit, "name") ?? valueOf(unit, "id") ?? "";
  const notes = childrenOf(unit, "notes").flatMap((each) =>
    childrenOf(each, "note").map((note) => note.textContent ?? ""),
  );
  return segments.map((segment, index) => {
    const id = segments.length === 1 ? own : `${own}#${valueOf(segment, "id") ?? index + 1}`;
    const read = (name: string) => {
      const [side] = childrenOf(segment, name);
      return side === undefined ? null : readSide(side, { data, numbers, losses, id });
    };
    const [source, target] = [read("source") ?? "", read("target")];
    return {
      id,
      source,
      target,
      status: statusOfState(valueOf(segment, "state"), valueOf(segment, "subState"), target),
      isLocked: isLocked(unit),
      notes: index === 0 ? notes : [],
    };
  });
}

type Context = {
  readonly data: ReadonlyMap<string, string>;
  readonly numbers: CodeNumbers;
  readonly losses: Loss[];
  readonly id: string;
};

function readSide(side: Element, context: Context): string {
  return side.childNodes.map((node) => readNode(node, context)).join("");
}

function readNode(node: Node, context: Context): string {
  if (node.nodeType === 3 || node.nodeType === 4) return node.nodeValue ?? "";
  if (node.nodeType !== 1) return "";
  const element = node as Element;
  const inner = () => readSide(element, context);
  switch (nameOf(element)) {
    case "cp":
      return String.fromCodePoint(Number.parseInt(valueOf(element, "hex") ?? "fffd", 16));
    case "ph":
      return (
        tagOf(element, "dataRef", context) ?? placeholder(context.numbers.of(valueOf(element, "id") ?? ""))
      );
    case "sc":
    case "ec": {
      const tag = tagOf(element, "dataRef", context);
      if (tag !== null) return tag;
      const number = context.numbers.of(valueOf(element, "startRef") ?? valueOf(element, "id") ?? "");
      return nameOf(element) === "sc" ? pairStart(number) : pairEnd(number);
    }
    case "pc": {
      const tags = [tagOf(element, "dataRefStart", context), tagOf(element, "dataRefEnd", context)];
      if (tags[0] !== null && tags[1] !== null) return `${tags[0]}${inner()}${tags[1]}`;
      const number = context.numbers.of(valueOf(element, "id") ?? "");
      return `${pairStart(number)}${inner()}${pairEnd(number)}`;
    }
    case "mrk":
    case "sm":
      context.losses.push({
        unitId: context.id,
        what: `an annotation in the text (${valueOf(element, "type") ?? "generic"})`,
      });
      return inner();
    default:
      return inner();
  }
}

/** The tag of the house a code stands for: by its native code, else by the kind it says it is. */
function tagOf(code: Element, reference: string, { data }: Context): string | null {
  const native = data.get(valueOf(code, reference) ?? "");
  if (native !== undefined) return tagOfNativeCode(native);
  const isEnd = nameOf(code) === "ec" || reference === "dataRefEnd";
  switch (valueOf(code, "subType")) {
    case "xlf:b":
      return isEnd ? "</b>" : "<b>";
    case "xlf:i":
      return isEnd ? "</i>" : "<i>";
    default:
      return null;
  }
}

function isLocked(unit: Element): boolean {
  for (let each: Element | null = unit; each !== null; each = enclosing(each, "group", "file")) {
    const translate = valueOf(each, "translate");
    if (translate !== null) return translate === "no";
  }
  return false;
}
