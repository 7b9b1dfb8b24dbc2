import { isLanguageTag } from "@/lib/text/languages";
import { buildAutomaton } from "./patterns/automaton";
import { findMatches, placesOf } from "./patterns/find-matches";
import { parsePattern } from "./patterns/parse-pattern";
import { PatternRefusal } from "./patterns/pattern-refusal";

/** Fits every language. */
export const anyLanguage = ".*";

/** Whether a pattern of languages, as SRX 2.0 has it, fits a whole language tag (BCP 47). One that cannot be read fits none. */
export function fitsLanguage(pattern: string, language: string): boolean {
  try {
    const automaton = buildAutomaton(parsePattern(`^(?:${pattern})$`), false);
    // Older tools write en_US.
    return [language, language.replaceAll("-", "_")].some((tag) => {
      const characters = Array.from(tag);
      return findMatches(automaton, characters, placesOf(characters, false))[characters.length] === 1;
    });
  } catch (error) {
    if (error instanceof PatternRefusal) return false;
    throw error;
  }
}

/** Why a pattern of languages cannot be used; null where it can. */
export function refusalOfLanguages(pattern: string): PatternRefusal | null {
  if (pattern === "") return new PatternRefusal("empty");
  try {
    buildAutomaton(parsePattern(pattern), false);
    return null;
  } catch (error) {
    if (error instanceof PatternRefusal) return error;
    throw error;
  }
}

/** The pattern of a language with all its regions and scripts, in any spelling of capitals. */
export function patternOfLanguage(tag: string): string {
  const letters = Array.from(tag, (character) => {
    if (character === "-") return "[-_]";
    const [upper, lower] = [character.toUpperCase(), character.toLowerCase()];
    return upper === lower ? character : `[${upper}${lower}]`;
  });
  return `${letters.join("")}([-_].*)?`;
}

/** What a pattern says, where it says no more than a person would: all languages, or these. */
export type LanguagesMeant =
  | { readonly kind: "all" }
  | { readonly kind: "tags"; readonly tags: readonly string[] }
  | { readonly kind: "pattern" };

const oneLanguage = [/^\((?<upper>[A-Z]{2,3})\|(?<lower>[a-z]{2,3})\)\.\*$/u, /^(?<lower>[a-z]{2,3})$/u];
const spelledOut = /^(?:\[[A-Z][a-z]\]){2,3}(?:\[-_\](?:\[[A-Z][a-z]\]|\d){2,8})*(?:\(\[-_\]\.\*\)\?|\.\*)$/u;

/** Reads the ways in which rule files in use name a language; every other pattern is left as it is. */
export function languagesMeant(pattern: string): LanguagesMeant {
  if (pattern === anyLanguage) return { kind: "all" };
  const tags: string[] = [];
  for (const part of pattern.split(/\|(?![a-z]{2,3}\))/u)) {
    const tag = spelledOut.test(part) ? spelledTag(part) : listedTag(part);
    if (tag === null) return { kind: "pattern" };
    tags.push(tag);
  }
  return { kind: "tags", tags };
}

function spelledTag(pattern: string): string | null {
  const stem = pattern.replace(/(?:\(\[-_\]\.\*\)\?|\.\*)$/u, "");
  if (Array.from(stem.matchAll(/\[([A-Z])([a-z])\]/gu)).some(([, a, b]) => a!.toLowerCase() !== b)) {
    return null;
  }
  const tag = stem.replaceAll("[-_]", "-").replaceAll(/\[[A-Z]([a-z])\]/gu, "$1");
  return isLanguageTag(tag) ? Intl.getCanonicalLocales(tag)[0]! : null;
}

function listedTag(pattern: string): string | null {
  const groups = oneLanguage.map((shape) => shape.exec(pattern)?.groups).find((found) => found !== undefined);
  if (groups === undefined) return null;
  const { upper, lower } = groups;
  return upper === undefined || upper.toLowerCase() === lower ? lower! : null;
}
