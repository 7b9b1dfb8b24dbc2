import { isSpace } from "./characters";
import { buildAutomaton, type Automaton } from "./patterns/automaton";
import { Effort } from "./patterns/effort";
import { findMatches, placesOf } from "./patterns/find-matches";
import { parsePattern } from "./patterns/parse-pattern";
import { PatternRefusal } from "./patterns/pattern-refusal";

/** One rule of a project, as in SRX 2.0: whether to break where `before` ends and `after` begins. */
export type OwnRule = { readonly breaks: boolean; readonly before: string; readonly after: string };

/**
 * The rules of a project made ready for one article. `replaces` says that the language's own rules are not asked at all.
 * The effort is spent by every text they are applied to: make them ready anew for the next article.
 */
export type OwnRules = {
  readonly rules: readonly ReadyRule[];
  readonly replaces: boolean;
  readonly effort: Effort;
};

type ReadyRule = {
  readonly breaks: boolean;
  readonly before: Automaton | null;
  readonly after: Automaton | null;
};

export type RuleSide = "before" | "after";

/** A rule that cannot be used, and why, for the person who brought it. */
export type RefusedRule = {
  readonly rule: OwnRule;
  /** Its place among the given rules, from 0. */
  readonly index: number;
  readonly side: RuleSide;
  readonly refusal: PatternRefusal;
};

/** The most states that all patterns may have together: ten times what the largest rule files in use come to. */
const mostStates = 300_000;

/** Some seconds of work; rules as in use spend a thousandth of it on an article of 5,000 characters. */
const mostEffort = 250_000_000;

/** Makes rules ready, keeping their order; those that cannot be run in linear time are given back with the reason. */
export function prepareOwnRules(
  rules: readonly OwnRule[],
  replaces = false,
  effort = mostEffort,
): { readonly ready: OwnRules; readonly refused: readonly RefusedRule[] } {
  const ready: ReadyRule[] = [];
  const refused: RefusedRule[] = [];
  let states = 0;
  for (const [index, rule] of rules.entries()) {
    let side: RuleSide = "before";
    const build = (pattern: string): Automaton | null => {
      if (pattern === "") return null;
      if (states > mostStates) throw new PatternRefusal("all_too_large");
      const automaton = buildAutomaton(parsePattern(pattern), side === "after");
      states += automaton.states.length;
      return automaton;
    };
    try {
      const before = build(rule.before);
      side = "after";
      ready.push({ breaks: rule.breaks, before, after: build(rule.after) });
    } catch (error) {
      if (!(error instanceof PatternRefusal)) throw error;
      refused.push({ rule, index, side, refusal: error });
    }
  }
  return { ready: { rules: ready, replaces, effort: new Effort(effort) }, refused };
}

/**
 * The breaks of a text after the rules of a project: at each place the first rule that fits decides (SRX 2.0, section
 * "rules"), and where none fits the given breaks stand. All are UTF-16 offsets of characters that are not white space.
 * Throws EffortSpent where the rules would take too long.
 */
export function applyOwnRules(
  text: string,
  breaks: readonly number[],
  { rules, replaces, effort }: OwnRules,
): number[] {
  const characters = Array.from(text);
  const reversed = characters.toReversed();
  const places = placesOf(characters, false);
  const reversedPlaces = placesOf(reversed, true);
  const decided = new Int8Array(characters.length + 1);
  for (const { breaks: isBreak, before, after } of rules) {
    const ends = before && findMatches(before, characters, places, effort);
    const starts = after && findMatches(after, reversed, reversedPlaces, effort);
    for (let at = 1; at < characters.length; at++) {
      if (decided[at] !== 0 || (ends && ends[at] === 0) || (starts && starts[characters.length - at] === 0)) {
        continue;
      }
      decided[at] = isBreak ? 1 : -1;
    }
  }
  return merge(text, characters, decided, replaces ? [] : breaks);
}

/** White space belongs to no sentence, so what is decided anywhere within it holds for the character behind it. */
function merge(
  text: string,
  characters: readonly string[],
  decided: Int8Array,
  given: readonly number[],
): number[] {
  const standing = new Set(given);
  const merged: number[] = [];
  let offset = 0;
  let decision = 0;
  let hasText = false;
  for (let at = 0; at < characters.length; at++) {
    if (decided[at] === 1 || (decided[at] === -1 && decision === 0)) decision = decided[at]!;
    if (!isSpace(text.charCodeAt(offset))) {
      if (hasText && (decision === 1 || (decision === 0 && standing.has(offset)))) merged.push(offset);
      hasText = true;
      decision = 0;
    }
    offset += characters[at]!.length;
  }
  return merged;
}
