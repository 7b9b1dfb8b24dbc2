import { indonesianEnglish } from "./id-en";

/**
 * The pairs of words that the house brings along for two languages (BCP 47 tags), in the direction asked for; often none.
 * Malay is read with the Indonesian pairs, as the two share most of their words.
 */
export function bundledLexicon(
  source: string,
  target: string,
): readonly (readonly [source: string, target: string])[] {
  const [from, to] = [familyOf(source), familyOf(target)];
  if (from === "id" && to === "en") return indonesianEnglish;
  if (from === "en" && to === "id") {
    return indonesianEnglish.map(([indonesian, english]) => [english, indonesian]);
  }
  return [];
}

function familyOf(language: string): string {
  const family = language.toLowerCase().split(/[-_]/u)[0]!;
  return family === "ms" ? "id" : family;
}
