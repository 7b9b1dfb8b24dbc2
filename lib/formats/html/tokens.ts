import { entityTexts } from "./entity-texts";

/** A piece of a web page as it stands in the file, entities read. Names are in lower case. */
export type HtmlToken =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "open"; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: "close"; readonly name: string };

const attribute = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;

/** What these hold is no text, up to their own closing tag. */
const raw = new Set(["script", "style", "template", "noscript"]);

/**
 * The tokens of a web page, as far as files need to be read that we wrote or that another program saved after us. What
 * scripts and styles hold is left out. It takes time in proportion to the page, whatever the page is.
 */
export function* readTokens(html: string): Generator<HtmlToken> {
  let from = 0;
  while (from < html.length) {
    const start = findTag(html, from);
    const end = start === -1 ? -1 : endOfTag(html, start);
    if (end === -1) break;
    if (start > from) yield { kind: "text", text: decodeEntities(html.slice(from, start)) };
    from = end;
    const [, slash, written, attributes] =
      /^<(\/?)([a-z][^\s/>]*)?([\s\S]*)>$/iu.exec(html.slice(start, end)) ?? [];
    if (written === undefined) continue;
    const name = written.toLowerCase();
    if (slash === "/") {
      yield { kind: "close", name };
      continue;
    }
    yield { kind: "open", name, attributes: readAttributes(attributes!) };
    if (raw.has(name)) from = endOfRaw(html, name, from);
  }
  if (from < html.length) yield { kind: "text", text: decodeEntities(html.slice(from)) };
}

/** Where the next tag, comment or declaration begins; -1 where none does. */
function findTag(html: string, from: number): number {
  for (let at = html.indexOf("<", from); at !== -1; at = html.indexOf("<", at + 1)) {
    if (/[a-z/!?]/iu.test(html[at + 1] ?? "")) return at;
  }
  return -1;
}

/** The offset after it; -1 for one that is never closed, which makes all the rest text. */
function endOfTag(html: string, start: number): number {
  if (html.startsWith("<!--", start)) {
    const end = html.indexOf("-->", start + 4);
    return end === -1 ? html.length : end + 3;
  }
  const hasQuotes = /[a-z]/iu.test(html[start + 1]!);
  for (let at = start + 1; at < html.length; at++) {
    const character = html[at]!;
    if (character === ">") return at + 1;
    if (!hasQuotes || (character !== '"' && character !== "'")) continue;
    at = html.indexOf(character, at + 1);
    if (at === -1) return -1;
  }
  return -1;
}

function endOfRaw(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, "giu");
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

function readAttributes(written: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single, bare] of written.matchAll(attribute)) {
    const key = name!.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? ""));
  }
  return attributes;
}

/** Character references as their characters; one that is not known stays as it is written. */
export function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,9}));/giu, (written, ...groups) => {
    const [decimal, hexadecimal, name] = groups as (string | undefined)[];
    if (name !== undefined) return entityTexts.get(name) ?? written;
    const code = Number.parseInt(decimal ?? hexadecimal!, decimal === undefined ? 16 : 10);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : "\ufffd";
  });
}
