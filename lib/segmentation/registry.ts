import { caselessLanguages } from "./languages/caseless";
import { english } from "./languages/english";
import { germanic } from "./languages/germanic";
import { indonesian, javanese, malay } from "./languages/indonesian";
import { romance } from "./languages/romance";
import { slavic } from "./languages/slavic";
import { turkicAndFurther } from "./languages/turkic-and-further";
import { wideLanguages } from "./languages/wide";
import { compileRules, type CompiledRules, type LanguageRules } from "./rules";

const all: readonly LanguageRules[] = [
  indonesian,
  malay,
  javanese,
  english,
  ...germanic,
  ...romance,
  ...slavic,
  ...turkicAndFurther,
  ...caselessLanguages,
  ...wideLanguages,
];

const rulesByTag = new Map(all.flatMap((rules) => rules.tags.split(" ").map((tag) => [tag, rules] as const)));
const compiledByTag = new Map<string, CompiledRules>();

/** The rules of a language given as BCP 47, made ready once; null where this room has none of its own. */
export function rulesOf(language: string): CompiledRules | null {
  const tag = language.split(/[-_]/u, 1)[0]!.toLowerCase();
  const ready = compiledByTag.get(tag);
  if (ready !== undefined) return ready;
  const rules = rulesByTag.get(tag);
  if (rules === undefined) return null;
  const compiled = compileRules(rules);
  compiledByTag.set(tag, compiled);
  return compiled;
}
