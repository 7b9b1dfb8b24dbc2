import "server-only";
import * as z from "zod";
import { readyRulesFor, type RuleSet } from "@/lib/segmentation/rule-set";
import { splitSentences } from "@/lib/segmentation/split-sentences";
import type { DivisionProposal } from "@/lib/structure/division-view";
import { joinParts } from "@/lib/structure/parts";
import { regroup, type Regrouping } from "@/lib/structure/regroup";
import { transact, type Transaction } from "../db/database";
import { recordEvent } from "../data/events";
import { replaceSegments } from "../data/replace-segments";
import { findRules } from "../data/segmentation";
import { readSourceState, type SourceState } from "../data/source-state";
import {
  insertChange,
  lockAllSegments,
  lockSegments,
  lockStructure,
  type LockedStructure,
} from "../data/structure";
import { refuse } from "../refusal";
import { inEnglish, say } from "../say";
import type { Viewer } from "../viewer";
import { divideTarget, joinTargets } from "./divide-targets";
import { findEarlierChange } from "./structure-outcome";

export const proposeDivisionInput = z.strictObject({ documentId: z.uuid() });

/** Where the project's rules of today would divide a document otherwise than it is. Nothing is stored. */
export function proposeDivision(
  viewer: Viewer,
  { documentId }: z.infer<typeof proposeDivisionInput>,
): Promise<DivisionProposal> {
  return transact(async (tx) => {
    const structure = await lockStructure(tx, viewer, "correct_source", documentId);
    const { version, rules } = await findRules(tx, structure.projectId);
    const state = await readSourceState(tx, documentId, version);
    const byId = new Map(state.segments.map((segment) => [segment.id, segment]));
    const groups = listGroups(state, structure.sourceLanguage, rules).map(({ ids, parts }) => ({
      from: ids.map((id) => {
        const { number, status, text, hasTranslation, annotations } = byId.get(id)!;
        return { id, number, status, text, hasTranslation, annotations };
      }),
      to: parts.map(({ text }) => text),
    }));
    return { token: state.token, groups };
  });
}

export const resegmentDocumentInput = z.strictObject({
  documentId: z.uuid(),
  /** The first segment of each group that is to be divided anew; those with work in them are named by a person. */
  firstIds: z.array(z.uuid()).min(1, inEnglish("no_place")).max(5_000),
  token: z.hash("sha256"),
  mutationId: z.uuid(),
});

export type ResegmentOutcome = {
  readonly outcome: "resegmented";
  readonly changeId: string;
};

/** Divides the chosen places anew, as one act that can be undone. No other segment is touched. */
export function resegmentDocument(
  viewer: Viewer,
  { documentId, firstIds, token, mutationId }: z.infer<typeof resegmentDocumentInput>,
): Promise<ResegmentOutcome> {
  return transact(async (tx) => {
    const structure = await lockStructure(tx, viewer, "correct_source", documentId);
    const earlier = await findEarlierChange(tx, structure, mutationId);
    if (earlier !== null) return { outcome: "resegmented", changeId: earlier };
    const { version, rules } = await findRules(tx, structure.projectId);
    await lockAllSegments(tx, structure);
    const state = await readSourceState(tx, documentId, version);
    const chosen = listGroups(state, structure.sourceLanguage, rules).filter(({ ids }) =>
      firstIds.includes(ids[0]!),
    );
    if (state.token !== token || chosen.length !== new Set(firstIds).size) {
      refuse("invalid", say("changed_since_shown"), "token");
    }
    const changeId = await insertChange(tx, viewer, structure, { kind: "resegmented", mutationId });
    for (const group of chosen) await divideAnew(tx, viewer, structure, changeId, group);
    await recordEvent(tx, viewer, {
      kind: "structure.resegmented",
      projectId: structure.projectId,
      documentId,
      data: { changeId, places: chosen.length },
    });
    return { outcome: "resegmented", changeId };
  });
}

function listGroups(state: SourceState, language: string, rules: RuleSet): readonly Regrouping[] {
  const own = readyRulesFor(rules, language);
  const blocks = new Map<string, SourceState["segments"][number][]>();
  for (const segment of state.segments) {
    if (segment.blockRole === "boilerplate") continue;
    blocks.set(segment.blockId, [...(blocks.get(segment.blockId) ?? []), segment]);
  }
  return [...blocks.values()].flatMap((segments) =>
    regroup(segments, splitSentences(joinParts(segments), language, own)),
  );
}

async function divideAnew(
  tx: Transaction,
  viewer: Viewer,
  structure: LockedStructure,
  changeId: string,
  { ids, parts }: Regrouping,
): Promise<void> {
  const parents = await lockSegments(tx, structure, ids);
  await replaceSegments(tx, viewer, structure, {
    changeId,
    origin: parts.length > 1 ? "split" : "merged",
    parents,
    blockIds: parts.map(() => parents[0]!.blockId),
    source: {
      parents: parents.map(({ sourceHead, gap }, at) => ({
        text: sourceHead.text,
        gap: at === parents.length - 1 ? "" : gap,
      })),
      children: parts,
    },
    targets: divideTarget(joinTargets(parents, structure), parts, structure),
  });
}
