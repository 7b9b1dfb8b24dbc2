import type { Element } from "slimdom";
import { plainAddress, type ShownText } from "@/lib/release/shown-text";

type Field = { instruction: string; isShown: boolean };
type State = { text: string; links: string[]; fields: Field[] };

/** The characters a reader sees in paragraphs, a line each, and where their links lead. */
export function readWords(paragraphs: readonly Element[], addresses: ReadonlyMap<string, string>): ShownText {
  const state: State = { text: "", links: [], fields: [] };
  paragraphs.forEach((paragraph, at) => {
    if (at > 0) state.text += "\n";
    readInto(state, paragraph, addresses);
  });
  return { text: state.text, links: state.links };
}

function readInto(state: State, parent: Element, addresses: ReadonlyMap<string, string>): void {
  for (const child of parent.children) {
    switch (child.localName) {
      case "t":
        if (isShown(state)) state.text += child.textContent ?? "";
        break;
      case "tab":
        // Within a paragraph's properties it is a tab stop, not a character.
        if (parent.localName === "r") state.text += "\t";
        break;
      case "br":
      case "cr":
        state.text += "\n";
        break;
      case "noBreakHyphen":
        state.text += "\u2011";
        break;
      case "softHyphen":
        state.text += "\u00ad";
        break;
      case "sym":
        state.text += String.fromCodePoint(Number.parseInt(valueOf(child, "char") ?? "fffd", 16) || 0xfffd);
        break;
      case "fldChar":
        readField(state, valueOf(child, "fldCharType"));
        break;
      case "instrText":
        if (state.fields.length > 0) state.fields.at(-1)!.instruction += child.textContent ?? "";
        break;
      case "fldSimple":
        if (!isPageNumber(valueOf(child, "instr") ?? "")) readInto(state, child, addresses);
        break;
      case "hyperlink": {
        const before = state.text.length;
        readInto(state, child, addresses);
        const address = addresses.get(valueOf(child, "id") ?? "");
        if (address !== undefined && state.text.length > before) addLink(state, address);
        break;
      }
      case "textpath":
        // The words of a watermark stand in an attribute.
        state.text += ` ${valueOf(child, "string") ?? ""} `;
        break;
      case "del":
      case "moveFrom":
      case "Fallback":
      case "pPr":
      case "rPr":
        break;
      default:
        readInto(state, child, addresses);
    }
  }
}

/** A field is shown by its result. A page's number is no text, and a link's instruction tells its address. */
function readField(state: State, type: string | null): void {
  if (type === "begin") state.fields.push({ instruction: "", isShown: false });
  const field = state.fields.at(-1);
  if (field === undefined) return;
  if (type === "separate") field.isShown = !isPageNumber(field.instruction);
  if (type !== "end") return;
  state.fields.pop();
  const address = /^\s*HYPERLINK\s+"([^"]*)"/u.exec(field.instruction)?.[1];
  if (address !== undefined) addLink(state, plainAddress(address));
}

function isShown(state: State): boolean {
  return state.fields.every((field) => field.isShown);
}

function isPageNumber(instruction: string): boolean {
  return /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/u.test(instruction);
}

/** Programs cut one link into several where its looks change: the same address twice in a row is one. */
function addLink(state: State, address: string): void {
  if (state.links.at(-1) !== address) state.links.push(address);
}

function valueOf(element: Element, name: string): string | null {
  return element.attributes.find(({ localName }) => localName === name)?.value ?? null;
}
