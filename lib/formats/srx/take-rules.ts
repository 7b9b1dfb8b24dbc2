import { faultOfShape, faultWords, longestPattern, type RuleList } from "@/lib/segmentation/rule-set";
import { refusalOfLanguages } from "@/lib/segmentation/language-pattern";
import { prepareOwnRules, type OwnRule } from "@/lib/segmentation/own-rules";
import type { RefusedImport } from "@/lib/segmentation/view";
import { normaliseText } from "@/lib/text/normalise";

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
    const reason =
      languages.length > longestPattern ? "it is too long" : (refusalOfLanguages(languages)?.message ?? null);
    if (reason !== null) {
      const message = `The languages of this list cannot be told: ${faultWords({ message: reason, at: null })}`;
      refused.push({ list: name, number: null, line: null, pattern: languages, message });
      return [];
    }
    return rules.length === 0 ? [] : [{ name: nameOf(name), languages, rules }];
  });
  return { taken, refused };
}

function fitRule(rule: OwnRule): { readonly rule: OwnRule } | Pick<RefusedImport, "pattern" | "message"> {
  const both = [rule.before, rule.after];
  const long = both.find((pattern) => pattern.length > longestPattern);
  if (long !== undefined) {
    return {
      pattern: `${long.slice(0, 200)}…`,
      message: `The pattern has ${long.length} characters; at most 1,000 are taken.`,
    };
  }
  const shape = faultOfShape(rule);
  if (shape !== null) {
    return { pattern: "", message: "It has no pattern, so it would decide at every place." };
  }
  const [before, after] = both.map((pattern) => normaliseText(pattern));
  if (!before!.ok) return { pattern: rule.before, message: before!.message };
  if (!after!.ok) return { pattern: rule.after, message: after!.message };
  const normal = { ...rule, before: before!.text, after: after!.text };
  const [fault] = prepareOwnRules([normal]).refused;
  if (fault === undefined) return { rule: normal };
  return { pattern: normal[fault.side], message: faultWords(fault.refusal) };
}

/** A name as the project keeps them: one line, never empty. */
function nameOf(name: string): string {
  return name.replaceAll(/\s+/gu, " ").trim().slice(0, 200) || "Rules";
}
