/**
 * Markdown as an article to translate: blocks of text with their roles, bold, italic and links as inline tags.
 * This room knows Markdown's grammar; it does not know sentences or languages, and never writes Markdown.
 */
import type { Nodes, RootContent } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { BlockRole } from "@/lib/document/block";
import { frontMatterTitle } from "./front-matter-title";
import { definitionsOf, inlineText, type Definitions } from "./inline-text";

/** One block, never blank, its tags in pairs around words. A line break the author forced stays as "\n"; other line ends became spaces. */
export type MarkdownBlock = { readonly role: BlockRole; readonly text: string };

/**
 * The blocks of a Markdown text (CommonMark with GitHub's tables, footnotes and strikethrough), in order.
 * Bold, italic and links to the web or to mail become tags; other links keep their text alone, images their description.
 * The first top heading is the title; without one, the front matter's `title` is. HTML is kept as it is written, its
 * comments are dropped: what has the form of a tag there is one.
 */
export function readMarkdown(text: string): readonly MarkdownBlock[] {
  const root = parser.parse(text);
  const { children } = root;
  const definitions = definitionsOf(root);
  const isTitle = (node: Nodes) =>
    node.type === "heading" && node.depth === 1 && inlineText(node, definitions) !== "";
  const title = children.find(isTitle);
  const blocks = [...blocksOf(children, title, definitions)];
  const [first] = children;
  const named = title === undefined && first?.type === "yaml" ? frontMatterTitle(first.value) : null;
  return named === null ? blocks : [{ role: "title", text: named }, ...blocks];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);

/** `role` is what a paragraph is in its place: quotes and lists hand theirs down to what they contain. */
type Waiting = { readonly node: RootContent; readonly role: BlockRole };

/** Walks without recursion: a file may nest deeper than the stack is high. */
function* blocksOf(
  children: readonly RootContent[],
  title: RootContent | undefined,
  definitions: Definitions,
): Generator<MarkdownBlock> {
  const waiting: Waiting[] = children.map((node) => ({ node, role: "paragraph" as const })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const inside = contentsOf(next);
    if (inside !== null) {
      waiting.push(...inside.reverse());
      continue;
    }
    const text = inlineText(next.node, definitions);
    if (text !== "") yield { role: next.node === title ? "title" : leafRole(next), text };
  }
}

/** What a container holds, in order; null for what holds no blocks but text. */
function contentsOf({ node, role }: Waiting): Waiting[] | null {
  const handDown = (children: readonly RootContent[], to: BlockRole) =>
    children.map((child) => ({ node: child, role: to }));
  switch (node.type) {
    case "yaml":
    case "definition":
    case "thematicBreak":
      return [];
    case "blockquote":
      return handDown(node.children, "quote");
    case "list":
    case "listItem":
      return handDown(node.children, "list_item");
    case "table":
    case "tableRow":
    case "footnoteDefinition":
      return handDown(node.children, role);
    default:
      return null;
  }
}

function leafRole({ node, role }: Waiting): BlockRole {
  switch (node.type) {
    case "heading":
      return role === "paragraph" ? "heading" : role;
    case "paragraph":
      return node.children.every(isImageOrSpace) ? "caption" : role;
    case "tableCell":
      return role;
    default:
      return "paragraph";
  }
}

function isImageOrSpace(node: RootContent): boolean {
  return node.type === "image" || node.type === "imageReference" || inlineText(node, noDefinitions) === "";
}

const noDefinitions: Definitions = new Map();
