/**
 * Segmentation: raw text into blocks and sentences.
 * This room knows languages and typography; it knows nothing of projects, people or files.
 */
import { trimSpan, type Span } from "@/lib/text/span";
import { untag } from "@/lib/text/tag-borders";
import { findBreaks } from "./find-breaks";
import { applyOwnRules, type OwnRules } from "./own-rules";
import { rulesOf } from "./registry";

/**
 * The sentences of one block's text, in order, without overlap, in UTF-16 units; what lies outside them is white space.
 * `language` is BCP 47. Languages without rules of their own are split by the Unicode default (UAX 29). `own` are the
 * rules of a project, which go before those of the language. No rule sees inline tags: a sentence keeps those that open
 * before its first word and close behind its last.
 */
export function splitSentences(text: string, language: string, own?: OwnRules): readonly Span[] {
  const { text: seen, borderAt } = untag(text);
  const rules = rulesOf(language);
  const known = rules === null ? unicodeStarts(seen, language) : findBreaks(seen, rules);
  const decided = own === undefined ? known : applyOwnRules(seen, known, own);
  const starts = seen === text ? decided : decided.map(borderAt);
  const spans: Span[] = [];
  for (let i = 0; i <= starts.length; i++) {
    const span = trimSpan(text, { start: starts[i - 1] ?? 0, end: starts[i] ?? text.length });
    if (span.start < span.end) spans.push(span);
  }
  return spans;
}

function unicodeStarts(text: string, language: string): number[] {
  const starts = Array.from(segmenterOf(language).segment(text), ({ index }) => index);
  return starts.slice(1);
}

function segmenterOf(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: "sentence" });
  } catch {
    // Not a language tag at all: the default rules still hold.
    return new Intl.Segmenter("und", { granularity: "sentence" });
  }
}
