import type { ProposedBlock } from "@/lib/document/block";
import { findParagraphs } from "./blocks/find-paragraphs";
import { proposeRoles } from "./blocks/propose-roles";
import type { OwnRules } from "./own-rules";
import { splitSentences } from "./split-sentences";
import { stripTags } from "@/lib/text/tags";

/**
 * The blocks of an article as scraped or pasted, each with its proposed role, the reason where a person may want to
 * know it, and its sentences. All offsets are UTF-16 units of `text`; what lies between blocks, and between the
 * sentences of a block, is white space. `language` is BCP 47; roles are told in Indonesian and English words. `own` are a
 * project's own rules for sentences.
 */
export function segmentArticle(text: string, language: string, own?: OwnRules): readonly ProposedBlock[] {
  const paragraphs = findParagraphs(text);
  const roles = proposeRoles(paragraphs.map((each) => ({ ...each, text: stripTags(each.text) })));
  return paragraphs.map(({ start, end, text: block }, i) => ({
    start,
    end,
    ...roles[i]!,
    segments: splitSentences(block, language, own).map((span) => ({
      start: span.start + start,
      end: span.end + start,
    })),
  }));
}
