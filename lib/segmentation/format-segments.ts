import type { BlockRole } from "@/lib/document/block";
import type { Span } from "@/lib/text/span";
import { segmentArticle } from "./segment-article";

/** One text to segment; `lang` is BCP 47. */
export type SegmentInput = { readonly id: string | number; readonly lang: string; readonly text: string };

/** A sentence with the index and role of the block it stands in; offsets are UTF-16 units of the given text. */
export type FormattedSegment = Span & { readonly block: number; readonly role: BlockRole };

/** The sentences of a text as one flat list, in order: what the command line answers for one input. */
export function formatSegments({ id, lang, text }: SegmentInput): {
  readonly id: string | number;
  readonly segments: readonly FormattedSegment[];
} {
  const segments = segmentArticle(text, lang).flatMap(({ role, segments: spans }, block) =>
    spans.map(({ start, end }) => ({ start, end, block, role })),
  );
  return { id, segments };
}
