import type { BilingualDocument } from "@/lib/document/bilingual";
import { statusOf, type ExchangeDocument } from "@/lib/document/exchange";

/** A document of the house on its way to another tool, as it was up to `seq` of its log: a unit for each segment, by its id. */
export function exchangeOf(
  { id: documentId, title, sourceLanguage, targetLanguage, blocks }: BilingualDocument,
  seq: number,
): ExchangeDocument {
  return {
    origin: { documentId, seq },
    title,
    sourceLanguage,
    targetLanguage,
    units: blocks.flatMap(({ segments }) =>
      segments.map(({ id, source, target, status }) => ({
        id,
        source,
        target: target === "" ? null : target,
        status: target === "" ? statusOf(null) : status,
        isLocked: false,
        notes: [],
      })),
    ),
  };
}
