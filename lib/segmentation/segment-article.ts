import type { ProposedBlock } from "@/lib/document/block";
import { trimSpan, type Span } from "@/lib/text/span";
import { untag } from "@/lib/text/tag-borders";
import { findParagraphs, type Paragraph } from "./blocks/find-paragraphs";
import { proposeRoles } from "./blocks/propose-roles";
import type { OwnRules } from "./own-rules";
import { splitSentences } from "./split-sentences";

/**
 * The blocks of an article as scraped or pasted, each with its proposed role, the reason where a person may want to
 * know it, and its sentences. All offsets are UTF-16 units of `text`; what lies between blocks, and between the
 * sentences of a block, is white space. `language` is BCP 47; roles are told in Indonesian and English words. `own` are a
 * project's own rules for sentences. Inline tags are passed over: a block keeps those that stand around its words.
 */
export function segmentArticle(text: string, language: string, own?: OwnRules): readonly ProposedBlock[] {
  const { text: seen, borderAt } = untag(text);
  const paragraphs = findParagraphs(seen);
  const spans = seen === text ? paragraphs : spansWithTags(text, paragraphs, borderAt);
  const roles = proposeRoles(paragraphs);
  return spans.map(({ start, end }, i) => ({
    start,
    end,
    ...roles[i]!,
    segments: splitSentences(text.slice(start, end), language, own).map((span) => ({
      start: span.start + start,
      end: span.end + start,
    })),
  }));
}

/** Where the paragraphs of the text without tags lie in the text with them; every tag is in one of them. */
function spansWithTags(
  text: string,
  paragraphs: readonly Paragraph[],
  borderAt: (offset: number) => number,
): readonly Span[] {
  const borders = paragraphs.map(({ start }, at) => (at === 0 ? 0 : borderAt(start)));
  return borders.map((start, at) => trimSpan(text, { start, end: borders[at + 1] ?? text.length }));
}
