import { baseLanguage, type PlainFinding, type SegmentView } from "./segment-view";

/** How long a text of a language is beside the same in English, for scripts that say more with a sign. */
const breadth: Readonly<Record<string, number>> = {
  zh: 0.33,
  ja: 0.45,
  ko: 0.55,
  he: 0.8,
  ar: 0.85,
  th: 0.9,
};

/** Below so many characters (as in English) a length says nothing: "Ya." is "Yes, it is." */
const leastLength = 60;
/**
 * Professional translations of such sentences were 0.65 to 1.24 times as long as their sources (Indonesian and English),
 * and 99 of 100 free ones 0.6 to 1.7 times. Far outside of these a part is missing, or something was added.
 */
const shortest = 0.45;
const longest = 2.2;

/** The target is much shorter or longer than translations of such a source are. */
export function checkLength(segment: SegmentView): readonly PlainFinding[] {
  const source = measure(segment.source.text, segment.sourceLanguage);
  const target = measure(segment.target.text, segment.targetLanguage);
  if (Math.max(source, target) < leastLength * longest && source < leastLength) return [];
  const ratio = target / Math.max(source, 1);
  if (ratio >= shortest && (ratio <= longest || target < leastLength * longest)) return [];
  return [
    {
      check: "length",
      fault: ratio < 1 ? "short" : "long",
      values: { percent: Math.round(ratio * 100) },
      source: [{ start: 0, end: segment.source.text.length }],
      target: [{ start: 0, end: segment.target.text.length }],
      edits: null,
      about: "",
    },
  ];
}

function measure(text: string, language: string): number {
  return text.trim().length / (breadth[baseLanguage(language)] ?? 1);
}
