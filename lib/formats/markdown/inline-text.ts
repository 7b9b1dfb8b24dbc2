import type { Definition, Nodes, Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { linkAddress } from "@/lib/text/link-address";
import { stripTags } from "@/lib/text/tags";

/** Where the links of an article lead that name their address elsewhere, by identifier. */
export type Definitions = ReadonlyMap<string, string>;

/** The addresses that are defined anywhere in an article; the first of a name counts, as Markdown has it. */
export function definitionsOf(root: Root): Definitions {
  const found = new Map<string, string>();
  const waiting: Nodes[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ("children" in next) waiting.push(...next.children.toReversed());
    else if (next.type === "definition" && !found.has(nameOf(next))) found.set(nameOf(next), next.url);
  }
  return found;
}

/**
 * The text of a node, its bold, italic and links as tags; everything else that Markdown can do to words falls away. Blank
 * where a reader would see nothing. Tags are nested properly, never within their own kind, and never without words.
 */
export function inlineText(node: Nodes, definitions: Definitions): string {
  const text = rawText(node, definitions)
    .replace(/[ \t]*\n[ \t]*/gu, "\n")
    .trim();
  return stripTags(text).trim() === "" ? "" : text;
}

type Waiting = Nodes | { readonly type: "closing"; readonly name: string; readonly openedAt: number };

/** Walks without recursion: a file may nest deeper than the stack is high. */
function rawText(node: Nodes, definitions: Definitions): string {
  const parts: string[] = [];
  const open = new Set<string>();
  let lastWords = -1;
  const waiting: Waiting[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.type === "closing") {
      const { name, openedAt } = next;
      open.delete(name);
      if (lastWords > openedAt) parts.push(`</${name}>`);
      else parts[openedAt] = "";
      continue;
    }
    if (!("children" in next)) {
      const text = ownText(next);
      if (stripTags(text).trim() !== "") lastWords = parts.length;
      parts.push(text);
      continue;
    }
    const tag = tagOf(next, definitions);
    if (tag !== null && !open.has(tag.name)) {
      open.add(tag.name);
      waiting.push({ type: "closing", name: tag.name, openedAt: parts.length });
      parts.push(tag.opening);
    }
    waiting.push(...next.children.toReversed());
  }
  return parts.join("");
}

function tagOf(node: Nodes, definitions: Definitions): { name: string; opening: string } | null {
  switch (node.type) {
    case "strong":
      return { name: "b", opening: "<b>" };
    case "emphasis":
      return { name: "i", opening: "<i>" };
    case "link":
    case "linkReference": {
      const given = node.type === "link" ? node.url : definitions.get(nameOf(node));
      const address = given === undefined ? null : linkAddress(given);
      // An address that stands in the text already says where it leads.
      const isBare = given !== undefined && given.replace(/^(?:mailto:|http:\/\/)/iu, "") === bareText(node);
      return address === null || isBare ? null : { name: "a", opening: `<a href="${address}">` };
    }
    default:
      return null;
  }
}

function bareText(node: Nodes): string {
  return toString(node).replace(/^(?:mailto:|http:\/\/)/iu, "");
}

function nameOf({ identifier }: Pick<Definition, "identifier">): string {
  return identifier.toLowerCase();
}

function ownText(node: Nodes): string {
  switch (node.type) {
    case "break":
      return "\n";
    case "text":
      return node.value.replace(/\r\n|\r|\n/gu, " ");
    case "html":
      return node.value.replace(/<!--[\s\S]*?(?:-->|$)/gu, "");
    default:
      return toString(node);
  }
}
