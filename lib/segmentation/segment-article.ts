import type { ProposedBlock } from "@/lib/document/block";
import { splitSentences } from "./split-sentences";

/** The blocks of a pasted article: one a non-empty line; the first is the title. */
export function segmentArticle(text: string, language: string): readonly ProposedBlock[] {
  const blocks: ProposedBlock[] = [];
  for (const match of text.matchAll(/[^\n]*\S[^\n]*/gu)) {
    const start = match.index;
    const segments = splitSentences(match[0], language).map((span) => ({
      start: span.start + start,
      end: span.end + start,
    }));
    blocks.push({
      start,
      end: start + match[0].length,
      role: blocks.length === 0 ? "title" : "paragraph",
      reason: null,
      segments,
    });
  }
  return blocks;
}
