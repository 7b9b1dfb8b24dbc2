import type { RuleSet, RuleList } from "@/lib/segmentation/rule-set";
import type { SrxRules } from "./read";

/** The lists of a file in the order of its maps, each with its languages; and the names of those that no map names. */
export function listsOfSrx({ lists, maps }: SrxRules): {
  readonly lists: readonly RuleList[];
  readonly unmapped: readonly string[];
} {
  const made: RuleList[] = [];
  for (const { pattern, name } of maps) {
    const last = made.at(-1);
    // Languages that follow one another and share their rules are one list to a person.
    if (last?.name === name) made[made.length - 1] = { ...last, languages: `${last.languages}|${pattern}` };
    else made.push({ name, languages: pattern, rules: lists.find((list) => list.name === name)!.rules });
  }
  const unmapped = lists.map(({ name }) => name).filter((name) => !maps.some((map) => map.name === name));
  return { lists: made, unmapped };
}

/**
 * The rules of a project as a file has them: lists that share a name are told apart by a number, and lists without a rule
 * are left out, since the schema knows none.
 */
export function srxOfLists({ cascades, lists }: RuleSet): SrxRules {
  const taken = new Set<string>();
  const named = lists
    .filter(({ rules }) => rules.length > 0)
    .map((list) => {
      let name = list.name;
      for (let n = 2; taken.has(name); n++) name = `${list.name} (${n})`;
      taken.add(name);
      return { ...list, name };
    });
  return {
    cascades,
    lists: named.map(({ name, rules }) => ({ name, rules })),
    maps: named.map(({ name, languages }) => ({ pattern: languages, name })),
  };
}
