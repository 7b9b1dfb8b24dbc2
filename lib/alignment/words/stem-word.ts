import { stemEnglish } from "./stem-english";
import { stemIndonesian } from "./stem-indonesian";

/**
 * A folded word without the endings that come and go in translation. `language` is a BCP 47 tag; only its first part counts.
 * Where no rules are known, long words are cut: endings are what varies in most languages that write with spaces.
 */
export function stemWord(word: string, language: string): string {
  const family = language.toLowerCase().split(/[-_]/u)[0];
  if (family === "en") return stemEnglish(word);
  if (family === "id" || family === "ms") return stemIndonesian(word);
  return word.length > longestStem ? word.slice(0, longestStem) : word;
}

const longestStem = 6;
