import type { ArticleFormat, DraftBlock } from "@/lib/formats/read-article";
import { formatOfFile } from "@/lib/formats/registry";
import type { BlockRole } from "@/lib/document/block";
import { normaliseText } from "@/lib/text/normalise";
import { countWords } from "@/lib/text/count-words";

/** What somebody wants to make a document of. */
export type Article =
  | { readonly kind: "pasted"; readonly text: string }
  | { readonly kind: "file"; readonly name: string; readonly bytes: Blob };

/** What the server read in it. */
export type Preview = {
  readonly text: string;
  readonly title: string;
  readonly language: string;
  readonly blocks: readonly DraftBlock[];
  readonly rulesVersion: number;
  readonly twin: Twin | null;
};

/** The document that the same text was made into before. */
export type Twin = { readonly id: string; readonly title: string };

const mostBytes = 8_000_000;

/** The format a file's name speaks of; null where it is none that can be read. */
export function formatOfName(name: string): ArticleFormat | null {
  const format = formatOfFile(name);
  return format?.reads ? format.id : null;
}

/** Why an article need not be sent at all. */
export type ArticleFault =
  | { readonly kind: "empty" }
  | { readonly kind: "nul" | "lone_surrogate"; readonly line: number; readonly column: number }
  | { readonly kind: "too_large"; readonly megabytes: number };

/** What is wrong with an article as it is; null where it may be sent. */
export function faultOf(article: Article): ArticleFault | null {
  if (article.kind === "pasted") {
    if (article.text.trim() === "") return { kind: "empty" };
    const normal = normaliseText(article.text);
    if (!normal.ok) return { kind: normal.problem, line: normal.line, column: normal.column };
  }
  const { size } = bytesOf(article);
  return size <= mostBytes ? null : { kind: "too_large", megabytes: size / 1_000_000 };
}

export function bytesOf(article: Article): Blob {
  const bytes = article.kind === "file" ? article.bytes : article.text;
  return new Blob([bytes], { type: "text/plain" });
}

export type Counts = {
  readonly blocks: number;
  readonly segments: number;
  readonly words: number;
  readonly setAside: number;
};

/** The words of each block: counted once, since a long article has many. */
export function wordsOf(blocks: readonly DraftBlock[], language: string): readonly number[] {
  return blocks.map(({ segments }) => segments.reduce((sum, text) => sum + countWords(text, language), 0));
}

/** The number of each block's first segment, as the workbench will show it. */
export function firstNumbersOf(blocks: readonly DraftBlock[]): readonly number[] {
  let next = 1;
  return blocks.map(({ segments }) => {
    const first = next;
    next += segments.length;
    return first;
  });
}

/** What would be translated, and how many blocks would not. */
export function countIncluded(
  blocks: readonly DraftBlock[],
  roles: readonly BlockRole[],
  words: readonly number[],
): Counts {
  const included = blocks
    .map((block, at) => ({ block, words: words[at]! }))
    .filter((_, at) => roles[at] !== "boilerplate");
  return {
    blocks: included.length,
    segments: included.reduce((sum, { block }) => sum + block.segments.length, 0),
    words: included.reduce((sum, row) => sum + row.words, 0),
    setAside: blocks.length - included.length,
  };
}

/** The roles for a new reading: what the person had corrected stays, where the block is still the same text. */
export function carryRoles(
  before: { readonly blocks: readonly DraftBlock[]; readonly roles: readonly BlockRole[] } | null,
  blocks: readonly DraftBlock[],
): readonly BlockRole[] {
  const corrected = new Map<string, BlockRole>();
  before?.blocks.forEach((block, at) => {
    const role = before.roles[at]!;
    if (role !== block.role) corrected.set(contentOf(block), role);
  });
  return blocks.map((block) => corrected.get(contentOf(block)) ?? block.role);
}

function contentOf({ segments }: DraftBlock): string {
  return segments.join("").replaceAll(/\s+/gu, "");
}
