import "server-only";
import * as z from "zod";
import { readSrx } from "@/lib/formats/srx/read";
import { ruleLines } from "@/lib/formats/srx/rule-lines";
import { listsOfSrx } from "@/lib/formats/srx/rule-set";
import { takeRules } from "@/lib/formats/srx/take-rules";
import { decodeText } from "@/lib/formats/text/decode";
import { countRules, type RuleSet } from "@/lib/segmentation/rule-set";
import type { ImportReport } from "@/lib/segmentation/view";
import { transact } from "../db/database";
import { recordEvent } from "../data/events";
import { allowInProject } from "../data/projects";
import { storeRules } from "../data/segmentation";
import { refuse } from "../refusal";
import { say } from "../say";
import { sayDecoding } from "../say-faults";
import type { Viewer } from "../viewer";
import { checkRules, conflictOf, openRules, type RulesConflict } from "./change-segmentation";

export const importSegmentationInput = z.strictObject({
  projectId: z.uuid(),
  /** *replace*: the file's rules in the place of the project's. *add*: after them. */
  mode: z.enum(["replace", "add"]),
});

export type ImportOutcome = ({ readonly outcome: "imported" } & ImportReport) | RulesConflict;

/** Takes every rule of an SRX 2.0 file that can be run, and tells of each other one why not: all in one, or nothing. */
export async function importSegmentation(
  viewer: Viewer,
  { projectId, mode }: z.infer<typeof importSegmentationInput>,
  baseVersion: number,
  bytes: Uint8Array,
): Promise<ImportOutcome> {
  await transact((tx) => allowInProject(tx, viewer, "change_settings", projectId));
  const { lists, unmapped, refused, cascades } = readFile(bytes);
  return transact(async (tx) => {
    const present = await openRules(tx, viewer, projectId);
    if (present.version !== baseVersion) return conflictOf(tx, projectId, present.version);
    const rules =
      mode === "replace" ? { ...present.rules, cascades, lists } : add(present.rules, cascades, lists);
    checkRules(rules);
    const version = await storeRules(tx, viewer, projectId, rules);
    const taken = countRules({ lists });
    await recordEvent(tx, viewer, {
      kind: "segmentation.imported",
      projectId,
      data: { version, mode, taken, refused: refused.length },
    });
    return { outcome: "imported", version, taken, refused, unmapped };
  });
}

function readFile(bytes: Uint8Array) {
  const decoded = decodeText(bytes);
  if (!decoded.ok) refuse("invalid", sayDecoding(decoded), "file");
  const reading = readSrx(decoded.text);
  if ("problem" in reading) refuse("invalid", reading.problem, "file");
  const { rules } = reading;
  const lines = ruleLines(
    decoded.text,
    rules.lists.reduce((sum, list) => sum + list.rules.length, 0),
  );
  const { lists, unmapped } = listsOfSrx(rules);
  const { taken, refused } = takeRules(rules.lists, lists, lines);
  if (taken.length === 0) {
    const [first] = refused;
    refuse(
      "invalid",
      first === undefined
        ? say("no_rule_in_file")
        : say("no_usable_rule", { count: refused.length, list: first.list, reason: first.message }),
      "file",
    );
  }
  return { lists: taken, unmapped, refused, cascades: rules.cascades };
}

function add(present: RuleSet, cascades: boolean, lists: RuleSet["lists"]): RuleSet {
  if (present.lists.length === 0) return { ...present, cascades, lists };
  if (present.cascades !== cascades) {
    refuse("invalid", cascades ? say("file_cascades") : say("file_takes_first"), "mode");
  }
  return { ...present, lists: [...present.lists, ...lists] };
}
