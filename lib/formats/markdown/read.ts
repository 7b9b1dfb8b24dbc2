/**
 * Markdown as an article to translate: blocks of plain text with their roles.
 * This room knows Markdown's grammar; it does not know sentences or languages, and never writes Markdown.
 */
import type { Nodes, RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { BlockRole } from "@/lib/document/block";
import { frontMatterTitle } from "./front-matter-title";

/** One block, never blank. A line break the author forced stays as "\n"; other line ends became spaces. */
export type MarkdownBlock = { readonly role: BlockRole; readonly text: string };

/**
 * The blocks of a Markdown text (CommonMark with GitHub's tables, footnotes and strikethrough), in order.
 * Emphasis falls away, links keep their text, images their description. The first top heading is the title;
 * without one, the front matter's `title` is. HTML is kept as it is written, its comments are dropped.
 */
export function readMarkdown(text: string): readonly MarkdownBlock[] {
  const { children } = parser.parse(text);
  const blocks = children.flatMap((node) => blocksOf(node, "paragraph"));
  const topHeading = children.find(
    (node) => node.type === "heading" && node.depth === 1 && plainText(node) !== "",
  );
  if (topHeading !== undefined) {
    const titleAt = children
      .slice(0, children.indexOf(topHeading))
      .flatMap((node) => blocksOf(node, "paragraph")).length;
    return blocks.map((block, at) => (at === titleAt ? { ...block, role: "title" } : block));
  }
  const [first] = children;
  const title = first?.type === "yaml" ? frontMatterTitle(first.value) : null;
  return title === null ? blocks : [{ role: "title", text: title }, ...blocks];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);

/** `role` is what a paragraph is here: quotes and list items hand theirs down to what they contain. */
function blocksOf(node: RootContent, role: BlockRole): MarkdownBlock[] {
  switch (node.type) {
    case "yaml":
    case "definition":
    case "thematicBreak":
      return [];
    case "heading":
      return block(role === "paragraph" ? "heading" : role, plainText(node));
    case "blockquote":
      return node.children.flatMap((child) => blocksOf(child, "quote"));
    case "list":
      return node.children.flatMap((item) => item.children.flatMap((child) => blocksOf(child, "list_item")));
    case "table":
      return node.children.flatMap((row) => row.children.flatMap((cell) => block(role, plainText(cell))));
    case "footnoteDefinition":
      return node.children.flatMap((child) => blocksOf(child, role));
    case "paragraph":
      return block(node.children.every(isImageOrSpace) ? "caption" : role, plainText(node));
    default:
      return block("paragraph", plainText(node));
  }
}

function block(role: BlockRole, text: string): MarkdownBlock[] {
  return text === "" ? [] : [{ role, text }];
}

function plainText(node: Nodes): string {
  return rawText(node)
    .replace(/[ \t]*\n[ \t]*/gu, "\n")
    .trim();
}

function rawText(node: Nodes): string {
  switch (node.type) {
    case "break":
      return "\n";
    case "text":
      return node.value.replace(/\r\n|\r|\n/gu, " ");
    case "html":
      return node.value.replace(/<!--[\s\S]*?(?:-->|$)/gu, "");
    default:
      return "children" in node ? node.children.map(rawText).join("") : toString(node);
  }
}

function isImageOrSpace(node: RootContent): boolean {
  return node.type === "image" || node.type === "imageReference" || plainText(node) === "";
}
