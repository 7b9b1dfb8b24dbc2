import { fitsLanguage, refusalOfLanguages } from "./language-pattern";
import type { PatternFault, PatternRefusal } from "./patterns/pattern-refusal";
import { prepareOwnRules, type OwnRule, type OwnRules, type RuleSide } from "./own-rules";

/** Rules in order, and the languages they are for, as a pattern of language tags (SRX 2.0). */
export type RuleList = {
  readonly name: string;
  readonly languages: string;
  readonly rules: readonly OwnRule[];
};

/** Rules that somebody made beside the built-in ones. */
export type RuleSet = {
  /** The languages' built-in rules are not asked at all; otherwise they hold wherever none of these fits. */
  readonly replaces: boolean;
  /** Whether all lists that fit a language apply, one after another, or only the first. */
  readonly cascades: boolean;
  readonly lists: readonly RuleList[];
};

export const noRules: RuleSet = { replaces: false, cascades: true, lists: [] };

/** Limits of one set. Patterns are measured in UTF-16 units. */
export const mostLists = 200;
export const mostRules = 5_000;
export const longestPattern = 1_000;

/** What is wrong with a rule, or with a list where `rule` is null. Both are counted from 0. */
export type RuleFault = {
  readonly list: number;
  readonly rule: number | null;
  readonly side: RuleSide | "both" | "languages";
  readonly fault: PatternFault | "shapeless";
  /** The character or word at fault, where one is. */
  readonly sign: string;
  /** The character of the pattern, from 1, up to which it could be read; null where it is about the whole. */
  readonly at: number | null;
  readonly message: string;
};

/** Everything that keeps these rules from being used, in order. */
export function findFaults({ lists }: RuleSet): readonly RuleFault[] {
  const faults: RuleFault[] = [];
  const flat = lists.flatMap((list, at) => list.rules.map((rule, index) => ({ list: at, index, rule })));
  const { refused } = prepareOwnRules(flat.map(({ rule }) => rule));
  for (const { index, side, refusal } of refused) {
    const { list, index: rule } = flat[index]!;
    const { fault, sign, at } = refusal;
    faults.push({ list, rule, side, fault, sign, at, message: faultWords(refusal) });
  }
  for (const { list, index, rule } of flat) {
    const message = faultOfShape(rule);
    if (message !== null) {
      faults.push({ list, rule: index, side: "both", fault: "shapeless", sign: "", at: null, message });
    }
  }
  for (const [at, { languages }] of lists.entries()) {
    const refusal = refusalOfLanguages(languages);
    if (refusal === null) continue;
    const { fault, sign, message } = refusal;
    const words = faultWords({ message, at: null });
    faults.push({ list: at, rule: null, side: "languages", fault, sign, at: null, message: words });
  }
  return faults.sort((a, b) => a.list - b.list || (a.rule ?? -1) - (b.rule ?? -1));
}

export function countRules({ lists }: Pick<RuleSet, "lists">): number {
  return lists.reduce((sum, { rules }) => sum + rules.length, 0);
}

/** A rule that says nothing would break, or forbid a break, everywhere. */
export function faultOfShape({ before, after }: OwnRule): string | null {
  return before === "" && after === "" ? "Say what stands before or after the place." : null;
}

/** The reason a pattern was refused for, as a sentence. */
export function faultWords({ message: reason, at }: Pick<PatternRefusal, "message" | "at">): string {
  const sentence = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
  return at === null ? sentence : `${sentence.slice(0, -1)} (character ${at}).`;
}

/** The rules for a language (BCP 47), in the order in which they are tried. */
export function rulesFor({ cascades, lists }: RuleSet, language: string): readonly OwnRule[] {
  const fitting = lists.filter(({ languages }) => fitsLanguage(languages, language));
  return (cascades ? fitting : fitting.slice(0, 1)).flatMap(({ rules }) => rules);
}

/**
 * The rules ready for one article in a language; undefined where there are none for it, so that the built-in ones hold.
 * Rules that cannot be run are left out.
 */
export function readyRulesFor(set: RuleSet, language: string): OwnRules | undefined {
  const rules = rulesFor(set, language);
  return rules.length === 0 ? undefined : prepareOwnRules(rules, set.replaces).ready;
}
