import { linkAddress } from "@/lib/text/link-address";
import { writeInline, type ClipboardRun, type Look } from "./clipboard-inline";

/** What is needed of a node of a parsed page; every DOM's nodes have it. */
export type HtmlNode = {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<HtmlNode>;
  /** In lower case. */
  readonly localName?: string;
  readonly getAttribute?: (name: string) => string | null;
};

/** What was copied from a page, as Markdown, and whether it says more than its words alone would. */
export type Clipboard = { readonly markdown: string; readonly isFormatted: boolean };

/**
 * The body of what was copied from a web page or a word processor, as Markdown with inline tags: headings, quotes, list
 * items and paragraphs, bold, italic and links. Pictures, scripts, controls and what is hidden fall away.
 */
export function readClipboard(body: HtmlNode): Clipboard {
  const reading: Reading = { blocks: [], runs: [], prefix: "", isFormatted: false };
  readChildren(body, { look: plain, prefix: "" }, reading);
  endBlock(reading);
  return { markdown: reading.blocks.join("\n\n"), isFormatted: reading.isFormatted };
}

type Reading = {
  readonly blocks: string[];
  runs: ClipboardRun[];
  /** What makes the block that is being read a heading, a quote or a list item. */
  prefix: string;
  isFormatted: boolean;
};

type Surroundings = { readonly look: Look; readonly prefix: string; readonly isPreformatted?: boolean };

const plain: Look = { isBold: false, isItalic: false, address: null };

function readChildren(node: HtmlNode, around: Surroundings, reading: Reading): void {
  for (const child of Array.from(node.childNodes)) readNode(child, around, reading);
}

function readNode(node: HtmlNode, around: Surroundings, reading: Reading): void {
  if (node.nodeType === 3) {
    const text = node.nodeValue ?? "";
    const kept = around.isPreformatted
      ? text.replaceAll(/\r\n?/gu, "\n")
      : text.replaceAll(/[ \t\r\n\f]+/gu, " ");
    reading.runs.push({ ...around.look, text: kept });
    reading.isFormatted ||= text.trim() !== "" && isFormatted(around.look);
    return;
  }
  const name = node.localName ?? "";
  if (node.nodeType !== 1 || leftOut.has(name) || isHidden(node)) return;
  if (name === "br") {
    const isSecond = reading.runs.findLast(({ text }) => text !== " ")?.text === "\n";
    if (isSecond) endBlock(reading);
    else reading.runs.push({ ...plain, text: "\n" });
    return;
  }
  const inside = { ...around, look: lookIn(node, name, around) };
  if (!blocks.has(name)) return readChildren(node, inside, reading);
  endBlock(reading);
  const prefix = prefixes[name] ?? around.prefix;
  reading.prefix = prefix;
  reading.isFormatted ||= prefix !== "";
  readChildren(node, { ...inside, prefix, isPreformatted: around.isPreformatted || name === "pre" }, reading);
  endBlock(reading);
  reading.prefix = around.prefix;
}

function endBlock(reading: Reading): void {
  const line = writeInline(reading.runs);
  if (line !== "") {
    const { prefix } = reading;
    const rest = prefix.startsWith("#") ? " " : `\n${prefix === "- " ? "  " : prefix}`;
    reading.blocks.push(prefix + line.replaceAll(prefix.startsWith("#") ? /\\\n/gu : /\n/gu, rest));
  }
  reading.runs = [];
}

const prefixes: Readonly<Record<string, string>> = {
  h1: "# ",
  h2: "## ",
  h3: "### ",
  h4: "#### ",
  h5: "##### ",
  h6: "###### ",
  blockquote: "> ",
  li: "- ",
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const blocks = words(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul",
);
const leftOut = words(
  "audio button canvas embed head iframe img input link meta noscript object script select style svg math template textarea title video",
);

function isHidden(node: HtmlNode): boolean {
  return (
    attribute(node, "hidden") !== null ||
    attribute(node, "aria-hidden") === "true" ||
    /(?:^|;)\s*display\s*:\s*none/iu.test(attribute(node, "style") ?? "")
  );
}

/** The look that an element gives; word processors and browsers say it in its style, which goes before its name. */
function lookIn(node: HtmlNode, name: string, { look, prefix }: Surroundings): Look {
  const style = attribute(node, "style") ?? "";
  const weight = /(?:^|;)\s*font-weight\s*:\s*(\w+)/iu.exec(style)?.[1]?.toLowerCase();
  const slope = /(?:^|;)\s*font-style\s*:\s*(\w+)/iu.exec(style)?.[1]?.toLowerCase();
  const isHeading = /^h[1-6]$/u.test(name) || prefix.startsWith("#");
  const isBold =
    weight !== undefined && weight !== "inherit"
      ? /^(?:bold|bolder|[6-9]\d\d)$/u.test(weight)
      : look.isBold || name === "b" || name === "strong";
  const isItalic =
    slope !== undefined && slope !== "inherit"
      ? slope === "italic" || slope === "oblique"
      : look.isItalic || name === "i" || name === "em";
  const address = name === "a" ? linkAddress(attribute(node, "href") ?? "") : look.address;
  // A heading is bold as it is.
  return { isBold: isBold && !isHeading, isItalic, address };
}

function isFormatted({ isBold, isItalic, address }: Look): boolean {
  return isBold || isItalic || address !== null;
}

function attribute(node: HtmlNode, name: string): string | null {
  return node.getAttribute?.(name) ?? null;
}
