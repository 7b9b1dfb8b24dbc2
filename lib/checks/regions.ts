import { baseLanguage } from "./segment-view";

const known = new Map<string, ReadonlySet<string>>();

/** Whether a word belongs to the name of a country in this language (BCP 47): "Rusia", "Jerman". Those are translated. */
export function isRegion(word: string, language: string): boolean {
  const base = baseLanguage(language);
  let words = known.get(base);
  if (words === undefined) {
    words = readRegions(base);
    known.set(base, words);
  }
  return words.has(word);
}

function readRegions(language: string): ReadonlySet<string> {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  const words = new Set<string>();
  for (let one = 65; one <= 90; one++) {
    for (let other = 65; other <= 90; other++) {
      const name = names.of(String.fromCharCode(one, other));
      for (const word of name?.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []) words.add(word);
    }
  }
  return words;
}
