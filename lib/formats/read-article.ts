import type { BlockRole } from "@/lib/document/block";
import type { OwnRules } from "@/lib/segmentation/own-rules";
import { segmentArticle } from "@/lib/segmentation/segment-article";
import { splitSentences } from "@/lib/segmentation/split-sentences";
import { textOf } from "@/lib/text/span";
import { stripTags } from "@/lib/text/tags";
import { balanceTags } from "./markdown/balance-tags";
import { proposeFurther } from "./markdown/propose-further";
import { readMarkdown } from "./markdown/read";

export type ArticleFormat = "text" | "markdown";

/** A block of an article that is about to become a document. */
export type DraftBlock = {
  readonly role: BlockRole;
  /** Why this role was proposed; null where nothing needs saying. */
  readonly reason: string | null;
  /** The sentences, trimmed, in order; never empty. */
  readonly segments: readonly string[];
};

/**
 * The blocks and sentences of an article, the same for the same text and rules every time. `language` is BCP 47; `own`
 * are the project's own rules for sentences, which may throw EffortSpent. In Markdown, formatting over several sentences is
 * closed and opened anew in each; plain text is kept as it is, and what has the form of a tag in it is one.
 */
export function readArticle(
  text: string,
  format: ArticleFormat,
  language: string,
  own?: OwnRules,
): readonly DraftBlock[] {
  const blocks: readonly DraftBlock[] =
    format === "markdown"
      ? proposeFurther(readMarkdown(text)).map(({ role, reason, text: content }) => ({
          role,
          reason,
          segments: balanceTags(splitSentences(content, language, own).map((span) => textOf(content, span))),
        }))
      : segmentArticle(text, language, own).map(({ role, reason, segments }) => ({
          role,
          reason,
          segments: segments.map((span) => textOf(text, span)),
        }));
  return blocks.filter(({ segments }) => segments.length > 0);
}

/** What to call a document made of these blocks: its title block, else its first words, without tags. At most 200 characters. */
export function titleOf(blocks: readonly DraftBlock[]): string {
  const block =
    blocks.find(({ role }) => role === "title") ?? blocks.find(({ role }) => role !== "boilerplate");
  const words = stripTags(block?.segments.join(" ") ?? "")
    .replaceAll(/\s+/gu, " ")
    .trim();
  if (words.length <= 200) return words;
  return `${Array.from(words.slice(0, 200)).slice(0, -1).join("")}…`.replace(/\p{Surrogate}/gu, "");
}
