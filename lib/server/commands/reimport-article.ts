import "server-only";
import * as z from "zod";
import { correctionKinds, type CorrectionKind } from "@/lib/document/correction";
import { matchBlocks } from "@/lib/structure/match-blocks";
import { matchSegments, type Match } from "@/lib/structure/match-segments";
import { joinParts, partsOf } from "@/lib/structure/parts";
import { joinerFor } from "@/lib/text/joiner";
import type { DraftBlock } from "@/lib/formats/read-article";
import { randomUUID } from "node:crypto";
import { transact, type Transaction } from "../db/database";
import { recordEvent } from "../data/events";
import { arrangeBlocks, noteContent, placeSegments, removeSegments } from "../data/rearrange";
import { replaceSegments } from "../data/replace-segments";
import { sha256 } from "../data/revisions";
import { insertSegments } from "../data/insert-segments";
import { lockSegment } from "../data/segments";
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
import { say } from "../say";
import type { Viewer } from "../viewer";
import { storeCorrection } from "./correct-source";
import { readGivenArticle } from "./create-document";
import { divideTarget, joinTargets } from "./divide-targets";
import { findEarlierChange } from "./structure-outcome";

export const reimportArticleInput = z.strictObject({
  documentId: z.uuid(),
  format: z.enum(["text", "markdown"]),
  text: z.string(),
  /** The state the person was shown the comparison with. */
  token: z.hash("sha256"),
  /** By segment id: what each changed sentence means. */
  corrections: z.record(z.uuid(), z.enum(correctionKinds)),
  mutationId: z.uuid(),
});

export type ReimportOutcome = { readonly outcome: "reimported"; readonly changeId: string };

type Work = {
  readonly tx: Transaction;
  readonly viewer: Viewer;
  readonly structure: LockedStructure;
  readonly changeId: string;
  readonly state: SourceState;
  readonly blocks: readonly DraftBlock[];
};

/** Puts a new version of the article in the place of the old one: what still fits stays with all its work. */
export function reimportArticle(
  viewer: Viewer,
  input: z.infer<typeof reimportArticleInput>,
): Promise<ReimportOutcome> {
  return transact(async (tx) => {
    const structure = await lockStructure(tx, viewer, "correct_source", input.documentId);
    const earlier = await findEarlierChange(tx, structure, input.mutationId);
    if (earlier !== null) return { outcome: "reimported", changeId: earlier };
    const { version, rules } = await findRules(tx, structure.projectId);
    const { text, blocks } = readGivenArticle(
      Buffer.from(input.text),
      input.format,
      structure.sourceLanguage,
      rules,
    );
    // From here on nobody can save.
    await lockAllSegments(tx, structure);
    const state = await readSourceState(tx, input.documentId, version);
    if (state.token !== input.token) {
      refuse("invalid", say("compare_again"), "token");
    }
    const incoming = blocks.flatMap(({ segments }) => segments);
    const matches = matchSegments(state.segments, incoming, state.retired);
    const { mutationId } = input;
    const changeId = await insertChange(tx, viewer, structure, { kind: "reimported", mutationId });
    await apply({ tx, viewer, structure, changeId, state, blocks }, incoming, matches, input.corrections);
    await noteContent(tx, input.documentId, sha256(text));
    const counts = Object.fromEntries(
      (["kept", "moved", "changed", "divided", "returned", "added", "removed"] as const).map((kind) => [
        kind,
        matches.filter((match) => match.kind === kind).length,
      ]),
    );
    await recordEvent(tx, viewer, {
      kind: "structure.reimported",
      projectId: structure.projectId,
      documentId: input.documentId,
      data: { changeId, ...counts },
    });
    return { outcome: "reimported", changeId };
  });
}

async function apply(
  work: Work,
  incoming: readonly string[],
  matches: readonly Match[],
  corrections: Readonly<Record<string, CorrectionKind>>,
): Promise<void> {
  const { tx, viewer, structure, changeId, state, blocks } = work;
  const idAt = new Map<number, string>();
  const blockOf = new Map(state.segments.map(({ id, blockId }) => [id, blockId]));
  for (const match of matches) {
    if (match.kind === "divided") {
      const made = await divide(work, match, incoming);
      const home = blockOf.get(match.ids[0]!)!;
      match.incoming.forEach((at, part) => {
        idAt.set(at, made[part]!);
        blockOf.set(made[part]!, home);
      });
    } else if (match.kind !== "added" && match.kind !== "removed") {
      idAt.set(match.incoming, match.id);
    }
  }
  // Beyond every number there is.
  const room = 2 * (state.segments.length + incoming.length + 1);
  const firstOf = firstPlaces(blocks);
  const blockIds = await arrangeBlocks(
    tx,
    structure,
    matchBlocks(
      blocks.map(({ segments }, block) =>
        segments.flatMap((_, at) => blockOf.get(idAt.get(firstOf[block]! + at) ?? "") ?? []),
      ),
    ).map((id, block) => ({ id, role: blocks[block]!.role, reason: blocks[block]!.reason })),
  );
  const homes = blocks.flatMap(({ segments }, block) => segments.map(() => blockIds[block]!));
  const added = matches.flatMap((match) => (match.kind === "added" ? [match.incoming] : []));
  const joiner = joinerFor(structure.sourceLanguage);
  const gaps = blocks.flatMap(({ segments }) => partsOf(segments, joiner).map(({ gap }) => gap));
  const { documentId, sourceLanguage, at: createdAt } = structure;
  const addedIds = await insertSegments(
    tx,
    { documentId, sourceLanguage, createdAt, madeById: changeId },
    added.map((at) => ({ text: incoming[at]!, gap: gaps[at]!, blockId: homes[at]!, number: room + at })),
  );
  added.forEach((at, each) => idAt.set(at, addedIds[each]!));
  await removeSegments(tx, structure, changeId, standIns(work, matches, idAt));
  await placeSegments(
    tx,
    incoming.map((_, at) => ({ id: idAt.get(at)!, number: at + 1, blockId: homes[at]!, gap: gaps[at]! })),
  );
  for (const match of matches) {
    if (match.kind !== "changed") continue;
    const segment = await lockSegment(tx, viewer, "correct_source", match.id, { takesExcluded: true });
    await storeCorrection(tx, viewer, segment, {
      text: incoming[match.incoming]!,
      kind: corrections[match.id] ?? "meaning",
      origin: "imported",
      mutationId: randomUUID(),
    });
  }
}

/** One sentence that is two now, or two that are one: the same text, so the work goes along. */
async function divide(
  { tx, viewer, structure, changeId }: Work,
  { ids, incoming: places }: Extract<Match, { kind: "divided" }>,
  incoming: readonly string[],
): Promise<readonly string[]> {
  const parents = await lockSegments(tx, structure, ids);
  // The white space between the parts is the new article's own.
  const parts = partsOf(
    places.map((at) => incoming[at]!),
    joinerFor(structure.sourceLanguage),
  );
  return replaceSegments(tx, viewer, structure, {
    changeId,
    origin: parts.length > 1 ? "split" : "merged",
    parents,
    blockIds: parts.map(() => parents[0]!.blockId),
    source: { parents: [{ text: joinParts(parts), gap: "" }], children: parts },
    targets: divideTarget(joinTargets(parents, structure), parts, structure),
  });
}

/** Which live segment shows the remarks of each that goes: the nearest before it that stays, else the first of all. */
function standIns({ state }: Work, matches: readonly Match[], idAt: ReadonlyMap<number, string>) {
  const removed = new Set(matches.flatMap((match) => (match.kind === "removed" ? [match.id] : [])));
  const live = new Set(idAt.values());
  const fallback = idAt.get(0)!;
  let last = fallback;
  return state.segments.flatMap(({ id }) => {
    if (removed.has(id)) return [{ id, standInId: last }];
    if (live.has(id)) last = id;
    return [];
  });
}

function firstPlaces(blocks: readonly DraftBlock[]): readonly number[] {
  let next = 0;
  return blocks.map(({ segments }) => {
    const first = next;
    next += segments.length;
    return first;
  });
}
