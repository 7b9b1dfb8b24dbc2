import { baseLanguage } from "../segment-view";
import { englishNumerals } from "./english-numerals";
import { indonesianNumerals } from "./indonesian-numerals";
import type { NumberWords } from "./numerals";

const known: Readonly<Record<string, NumberWords>> = {
  en: englishNumerals,
  id: indonesianNumerals,
  ms: indonesianNumerals,
};

/** The number words of a language (BCP 47); null where they are not known, and only its digits are read. */
export function numberWordsOf(language: string): NumberWords | null {
  return known[baseLanguage(language)] ?? null;
}
