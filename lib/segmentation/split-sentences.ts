/**
 * Segmentation: raw text into blocks and sentences.
 * This room knows languages and typography; it knows nothing of projects, people or files.
 */
import { trimSpan, type Span } from "@/lib/text/span";

/** The sentences of one block's text, trimmed, in order; what lies between them is white space. `language` is BCP 47. */
export function splitSentences(text: string, language: string): readonly Span[] {
  const spans: Span[] = [];
  for (const { index, segment } of new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)) {
    const span = trimSpan(text, { start: index, end: index + segment.length });
    if (span.start < span.end) spans.push(span);
  }
  return spans;
}
