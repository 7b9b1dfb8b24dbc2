import type { Piece } from "@/lib/release/compare-pieces";
import { plainAddress } from "@/lib/release/shown-text";
import { readTokens } from "./tokens";

/** The name of the meta element that carries a release's seal, as word processors keep those and drop scripts. */
export const sealName = "padanan-release";

/** What a reader sees in a web page, and the seal it carries, as text. */
export type HtmlReading = {
  readonly seal: string | null;
  readonly pieces: readonly Piece[];
  /** A word processor saved it: the marks of the segments are gone, and white space is only a gap between words. */
  readonly isReflowed: boolean;
};

type Own = { readonly number: number; readonly side: "source" | "target" };
/** `own` is the segment that the element's text belongs to; `isMark` says that it is this element which says so. */
type Open = {
  readonly name: string;
  readonly own: Own | null;
  readonly isMark: boolean;
  readonly isNoteMark: boolean;
};

/** Deeper than any page of ours; elements beyond count as their parents' text. */
const deepest = 200;
type State = {
  seal: string | null;
  seals: number;
  generator: string;
  title: string;
  text: string;
  links: string[];
  pieces: { segment: Own | null; text: string; links: string[] }[];
  /** The marks of notes, which stand within the texts and are none of them. */
  marks: string[];
  open: Open[];
};

/** Elements within a line; every other begins a new piece of the words around. */
const inline = new Set(["a", "b", "i", "em", "strong", "span", "font", "u", "s", "sub", "sup", "small"]);
const empty = new Set(["meta", "br", "link", "img", "hr", "input", "col", "wbr", "base"]);

/**
 * Reads a web page as a reader sees it. What stands in an element with `data-segment` and `data-side` is that segment's
 * text, white space as it is in the file; the title in the head is read too.
 */
export function readHtml(html: string): HtmlReading {
  const state: State = {
    seal: null,
    seals: 0,
    generator: "",
    title: "",
    text: "",
    links: [],
    pieces: [],
    marks: [],
    open: [],
  };
  for (const token of readTokens(html)) {
    if (token.kind === "text") readText(state, token.text);
    else if (token.kind === "close") close(state, token.name);
    else open(state, token.name, token.attributes);
  }
  endPiece(state);
  for (const text of state.marks) state.pieces.push({ segment: null, text, links: [] });
  const isMarked = state.pieces.some(({ segment }) => segment !== null);
  return {
    seal: state.seals === 1 ? state.seal : null,
    pieces: state.pieces,
    isReflowed: !isMarked && /\b(?:LibreOffice|OpenOffice)\b/u.test(state.generator),
  };
}

function open(state: State, name: string, attributes: ReadonlyMap<string, string>): void {
  if (name === "meta") return readMeta(state, attributes);
  if (name === "br") {
    state.text += "\n";
    return;
  }
  const number = Number(attributes.get("data-segment") ?? Number.NaN);
  const side = attributes.get("data-side");
  const isOwn = Number.isInteger(number) && (side === "source" || side === "target");
  const segment: Own | null = isOwn ? { number, side } : null;
  if (segment !== null || !inline.has(name)) endPiece(state);
  const address = name === "a" ? attributes.get("href") : undefined;
  if (address !== undefined && !address.startsWith("#")) {
    const plain = plainAddress(address);
    if (state.links.at(-1) !== plain) state.links.push(plain);
  }
  if (empty.has(name) || state.open.length >= deepest) return;
  state.open.push({
    name,
    own: segment ?? state.open.at(-1)?.own ?? null,
    isMark: segment !== null,
    isNoteMark: address?.startsWith("#note-") === true,
  });
}

function readText(state: State, text: string): void {
  if (!state.open.some(({ isNoteMark }) => isNoteMark)) state.text += text;
  else if (text.trim() !== "") state.marks.push(text.trim());
}

function readMeta(state: State, attributes: ReadonlyMap<string, string>): void {
  const content = attributes.get("content") ?? "";
  const name = attributes.get("name")?.toLowerCase();
  if (name === "generator") state.generator = content;
  if (name !== sealName) return;
  state.seal = content;
  state.seals++;
}

function close(state: State, name: string): void {
  const at = state.open.findLastIndex((each) => each.name === name);
  if (at === -1) return;
  const closed = state.open.slice(at);
  if (!inline.has(name) || closed.some(({ isMark }) => isMark)) endPiece(state);
  state.open.length = at;
}

/** The innermost mark holds: a segment within another is its own. */
function endPiece(state: State): void {
  const segment = state.open.at(-1)?.own ?? null;
  const { text, links } = state;
  state.text = "";
  state.links = [];
  if (segment === null && text.trim() === "" && links.length === 0) return;
  const last = state.pieces.at(-1);
  // An element within a segment's text does not end it.
  if (segment !== null && last?.segment?.number === segment.number && last.segment.side === segment.side) {
    last.text += text;
    last.links.push(...links);
  } else if (segment !== null || text.trim() !== "" || links.length > 0) {
    state.pieces.push({ segment, text, links });
  }
}
