import type { Assertion, Pattern } from "./parse-pattern";
import { PatternRefusal } from "./pattern-refusal";

/** A state waits for one character, or passes on at once: to two others, or where an assertion holds. */
type State =
  | { readonly kind: "character"; readonly matches: (character: string) => boolean; readonly next: number }
  | { readonly kind: "split"; readonly first: number; readonly second: number }
  | { readonly kind: "assert"; readonly what: Assertion; readonly next: number }
  | { readonly kind: "accept" };

/** States of a pattern, in which `start` is entered at every place of the text. */
export type Automaton = { readonly states: readonly State[]; readonly start: number };

/** The most states one pattern may have: counts are written out, and a count of counts grows fast. */
const mostStates = 4000;

/** Builds the automaton of a pattern (Thompson's construction), `isBackward` for reading text from its end. */
export function buildAutomaton(pattern: Pattern, isBackward: boolean): Automaton {
  const states: State[] = [{ kind: "accept" }];
  const add = (state: State): number => {
    if (states.length >= mostStates) throw new PatternRefusal("large_count");
    return states.push(state) - 1;
  };
  const build = (part: Pattern, next: number): number => {
    switch (part.kind) {
      case "character":
        return add({ kind: "character", matches: part.matches, next });
      case "assert":
        return add({ kind: "assert", what: part.what, next });
      case "sequence": {
        const ordered = isBackward ? part.parts : part.parts.toReversed();
        return ordered.reduce((entry, each) => build(each, entry), next);
      }
      case "choice":
        return part.options
          .map((option) => build(option, next))
          .reduceRight((second, first) => add({ kind: "split", first, second }));
      case "repeat": {
        let entry = next;
        if (part.most === Infinity) {
          const loop = add({ kind: "split", first: next, second: next });
          states[loop] = { kind: "split", first: build(part.of, loop), second: next };
          entry = loop;
        } else {
          for (let i = part.least; i < part.most; i++) {
            entry = add({ kind: "split", first: build(part.of, entry), second: next });
          }
        }
        for (let i = 0; i < part.least; i++) entry = build(part.of, entry);
        return entry;
      }
    }
  };
  const start = build(pattern, 0);
  return { states, start };
}
