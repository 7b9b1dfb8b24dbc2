import { proposeRoles } from "@/lib/segmentation/blocks/propose-roles";
import { stripTags } from "@/lib/text/tags";
import type { BlockRole } from "@/lib/document/block";
import type { MarkdownBlock } from "./read";

type ProposedBlock = MarkdownBlock & { readonly reason: string | null };

/**
 * The blocks of an article in Markdown with what its words add to what its marks say: boilerplate anywhere but in a title,
 * and captions and bylines among its paragraphs.
 */
export function proposeFurther(blocks: readonly MarkdownBlock[]): readonly ProposedBlock[] {
  let at = 0;
  const paragraphs = blocks.map(({ text: tagged }) => {
    const text = stripTags(tagged);
    const start = at;
    at += text.length + 2;
    return { start, end: start + text.length, text, isApart: true };
  });
  const proposals = proposeRoles(paragraphs);
  return blocks.map(({ role, text }, index) => {
    const proposed = proposals[index]!;
    return adds(role, proposed.role) ? { text, ...proposed } : { role, text, reason: null };
  });
}

function adds(written: BlockRole, proposed: BlockRole): boolean {
  if (proposed === "boilerplate") return written !== "title";
  return written === "paragraph" && (proposed === "caption" || proposed === "byline");
}
