import { faultOfShape, faultWords, longestPattern, type RuleList } from "@/lib/segmentation/rule-set";
import { refusalOfLanguages } from "@/lib/segmentation/language-pattern";
import { prepareOwnRules, type OwnRule } from "@/lib/segmentation/own-rules";
import type { RefusedImport } from "@/lib/segmentation/view";
import { normaliseText } from "@/lib/text/normalise";

const tooLong = { fault: "too_long", sign: "", message: "it is too long" } as const;

type NamedRules = { readonly name: string; readonly rules: readonly OwnRule[] };

/**
 * The rules of a file that can be stored and run, in their lists, and the others with the reason, each told once though
 * its list may be for several languages. `named` are the lists as the file has them, which the lines belong to.
 */
export function takeRules(
  named: readonly NamedRules[],
  lists: readonly RuleList[],
  lines: readonly number[] | null,
): { readonly taken: readonly RuleList[]; readonly refused: readonly RefusedImport[] } {
  const kept = new Map<string, readonly OwnRule[]>();
  const refused: RefusedImport[] = [];
  let first = 0;
  for (const { name, rules } of named) {
    const used = lists.some((list) => list.name === name);
    const good: OwnRule[] = [];
    for (const [index, rule] of (used ? rules : []).entries()) {
      const fit = fitRule(rule);
      if ("rule" in fit) good.push(fit.rule);
      else {
        const line = lines?.[first + index] ?? null;
        refused.push({ list: name, number: index + 1, line, ...fit });
      }
    }
    kept.set(name, good);
    first += rules.length;
  }
  const taken = lists.flatMap(({ name, languages }) => {
    const rules = kept.get(name)!;
    const problem = languages.length > longestPattern ? tooLong : refusalOfLanguages(languages);
    if (problem !== null) {
      const { fault, sign } = problem;
      const message = `The languages of this list cannot be told: ${faultWords({ message: problem.message, at: null })}`;
      const place = { list: name, number: null, line: null, pattern: languages };
      refused.push({ ...place, fault: { fault, sign, at: null }, message });
      return [];
    }
    return rules.length === 0 ? [] : [{ name: nameOf(name), languages, rules }];
  });
  return { taken, refused };
}

function fitRule(
  rule: OwnRule,
): { readonly rule: OwnRule } | Pick<RefusedImport, "pattern" | "fault" | "message"> {
  const both = [rule.before, rule.after];
  const long = both.find((pattern) => pattern.length > longestPattern);
  if (long !== undefined) {
    return {
      pattern: `${long.slice(0, 200)}…`,
      fault: { fault: "long_pattern", sign: String(long.length), at: null },
      message: `The pattern has ${long.length} characters; at most 1,000 are taken.`,
    };
  }
  const shape = faultOfShape(rule);
  if (shape !== null) {
    const fault = { fault: "decides_everywhere", sign: "", at: null } as const;
    return { pattern: "", fault, message: "It has no pattern, so it would decide at every place." };
  }
  const [before, after] = both.map((pattern) => normaliseText(pattern));
  if (!before!.ok) return { pattern: rule.before, fault: null, message: before!.message };
  if (!after!.ok) return { pattern: rule.after, fault: null, message: after!.message };
  const normal = { ...rule, before: before!.text, after: after!.text };
  const [refused] = prepareOwnRules([normal]).refused;
  if (refused === undefined) return { rule: normal };
  const { fault, sign, at } = refused.refusal;
  return {
    pattern: normal[refused.side],
    fault: { fault, sign, at },
    message: faultWords(refused.refusal),
  };
}

/** A name as the project keeps them: one line, never empty. */
function nameOf(name: string): string {
  return name.replaceAll(/\s+/gu, " ").trim().slice(0, 200) || "Rules";
}
