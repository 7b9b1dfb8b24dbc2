import "server-only";
import * as z from "zod";
import {
  countRules,
  findFaults,
  longestPattern,
  mostLists,
  mostRules,
  type RuleSet,
} from "@/lib/segmentation/rule-set";
import { transact, type Transaction } from "../db/database";
import { recordEvent } from "../data/events";
import { allowInProject } from "../data/projects";
import { findLastChange, findRules, lockRules, storeRules } from "../data/segmentation";
import { refuse } from "../refusal";
import { say } from "../say";
import { nameText, patternText } from "../text-input";
import type { Viewer } from "../viewer";

const rule = z.strictObject({ breaks: z.boolean(), before: patternText, after: patternText });

const list = z.strictObject({
  name: nameText,
  languages: patternText,
  rules: z.array(rule).max(mostRules, tooMany()),
});

export const changeSegmentationInput = z.strictObject({
  projectId: z.uuid(),
  replaces: z.boolean(),
  cascades: z.boolean(),
  lists: z.array(list).max(mostLists, `A project holds at most ${mostLists} lists of rules.`),
});

/** Somebody else's change came first; nothing was stored. */
export type RulesConflict = {
  readonly outcome: "conflict";
  readonly version: number;
  readonly by: string;
  readonly at: string;
};

export type ChangeRulesOutcome = { readonly outcome: "changed"; readonly version: number } | RulesConflict;

/** Puts rules in the place of all that the project has, where they are still those that the person saw. */
export function changeSegmentation(
  viewer: Viewer,
  { projectId, ...rules }: RuleSet & { readonly projectId: string },
  baseVersion: number,
): Promise<ChangeRulesOutcome> {
  return transact(async (tx) => {
    const present = await openRules(tx, viewer, projectId);
    if (present.version !== baseVersion) return conflictOf(tx, projectId, present.version);
    checkRules(rules);
    const version = await storeRules(tx, viewer, projectId, rules);
    await recordEvent(tx, viewer, {
      kind: "segmentation.changed",
      projectId,
      data: { version, rules: countRules(rules), lists: rules.lists.length, replaces: rules.replaces },
    });
    return { outcome: "changed", version };
  });
}

/** The present rules, locked, for somebody who may change them. */
export async function openRules(
  tx: Transaction,
  viewer: Viewer,
  projectId: string,
): Promise<{ readonly version: number; readonly rules: RuleSet }> {
  await lockRules(tx, projectId);
  await allowInProject(tx, viewer, "change_settings", projectId);
  return findRules(tx, projectId);
}

export async function conflictOf(
  tx: Transaction,
  projectId: string,
  version: number,
): Promise<RulesConflict> {
  const last = await findLastChange(tx, projectId);
  if (last === null) refuse("invalid", say("rules_version"));
  return { outcome: "conflict", version, ...last };
}

/** Refuses rules that could not be run, naming the first one at fault. */
export function checkRules(rules: RuleSet): void {
  if (countRules(rules) > mostRules) refuse("too_large", tooMany(), "lists");
  const [fault] = findFaults(rules);
  if (fault === undefined) return;
  const { list: at, rule: index, side, message } = fault;
  const place = index === null ? `languages` : `rules.${index}${side === "both" ? "" : `.${side}`}`;
  const name = rules.lists[at]!.name;
  const where = index === null ? `The languages of “${name}”` : `Rule ${index + 1} of “${name}”`;
  refuse("invalid", `${where}: ${message}`, `lists.${at}.${place}`);
}

function tooMany(): string {
  return `A project holds at most ${mostRules.toLocaleString("en")} rules, each pattern at most ${longestPattern.toLocaleString("en")} characters.`;
}
