import type { BilingualDocument } from "@/lib/document/bilingual";
import { statusOf, type ExchangeDocument } from "@/lib/document/exchange";

/** A document of the house on its way to another tool: a unit for each segment, by its id. */
export function exchangeOf({
  title,
  sourceLanguage,
  targetLanguage,
  blocks,
}: BilingualDocument): ExchangeDocument {
  return {
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
