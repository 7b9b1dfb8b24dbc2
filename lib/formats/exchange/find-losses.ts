import type { ExchangeDocument, ExchangeUnit, Loss } from "@/lib/document/exchange";

const unitWords: Readonly<Record<Exclude<keyof ExchangeUnit, "id">, string>> = {
  source: "part of the source",
  target: "part of the translation",
  status: "the status",
  isLocked: "that it is locked",
  notes: "the notes",
};

const documentWords = {
  title: "the title",
  sourceLanguage: "the source language",
  targetLanguage: "the target language",
} as const;

/** What did not come back of a document that was written and read again: for each unit, in order, what differs. */
export function findLosses(document: ExchangeDocument, back: ExchangeDocument): readonly Loss[] {
  const losses: Loss[] = [];
  for (const [field, words] of Object.entries(documentWords) as [keyof typeof documentWords, string][]) {
    if (document[field] !== back[field]) losses.push({ unitId: null, what: words });
  }
  if (JSON.stringify(document.origin) !== JSON.stringify(back.origin)) {
    losses.push({ unitId: null, what: "which document it was made of, and when" });
  }
  document.units.forEach((unit, index) => {
    const other = back.units[index];
    if (other === undefined) {
      losses.push({ unitId: unit.id, what: "the whole unit" });
      return;
    }
    for (const [field, words] of Object.entries(unitWords) as [keyof typeof unitWords, string][]) {
      if (JSON.stringify(unit[field]) === JSON.stringify(other[field])) continue;
      losses.push({ unitId: unit.id, what: words });
    }
  });
  return losses;
}

/** Losses as a few lines: what was lost, in how many units, and which. */
export function lossLines(losses: readonly Loss[]): readonly string[] {
  const units = new Map<string, string[]>();
  for (const { unitId, what } of losses) {
    units.set(what, [...(units.get(what) ?? []), ...(unitId === null ? [] : [unitId])]);
  }
  return [...units].map(([what, ids]) => {
    if (ids.length === 0) return what;
    const named = ids.slice(0, 5).join(", ");
    return `${what} (${ids.length} ${ids.length === 1 ? "unit" : "units"}: ${named}${ids.length > 5 ? ", …" : ""})`;
  });
}
