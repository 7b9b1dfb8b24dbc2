import "server-only";
import * as z from "zod";
import { joinParts } from "@/lib/structure/parts";
import { joinerFor } from "@/lib/text/joiner";
import { transact, type Transaction } from "../db/database";
import { recordEvent } from "../data/events";
import { replaceSegments } from "../data/replace-segments";
import {
  insertChange,
  lockSegments,
  lockStructure,
  type LockedStructure,
  type StructuralSegment,
} from "../data/structure";
import { refuse } from "../refusal";
import { say } from "../say";
import { longestSegment } from "../text-input";
import type { Viewer } from "../viewer";
import { joinTargets } from "./divide-targets";
import { checkSeen, findEarlier, seenSegment, type StructureOutcome } from "./structure-outcome";

export const mergeSegmentsInput = z.strictObject({
  /** Neighbours, as they were on the screen; those of the next paragraph may follow. */
  segments: z.array(seenSegment).min(2).max(50),
  documentId: z.uuid(),
  mutationId: z.uuid(),
});

/** Makes one segment of neighbours; it stands in the block of the first. Undone, every byte and every decision is back. */
export function mergeSegments(
  viewer: Viewer,
  input: z.infer<typeof mergeSegmentsInput>,
): Promise<StructureOutcome> {
  return transact(async (tx) => {
    const { documentId, segments: seen, mutationId } = input;
    const structure = await lockStructure(tx, viewer, "split_and_merge", documentId);
    const earlier = await findEarlier(tx, structure, mutationId);
    if (earlier !== null) return earlier;
    const segments = await lockSegments(
      tx,
      structure,
      seen.map(({ segmentId }) => segmentId),
    );
    for (const each of seen) {
      checkSeen(
        segments.find(({ id }) => id === each.segmentId)!,
        each,
      );
    }
    return mergeLocked(tx, viewer, structure, segments, mutationId);
  });
}

/**
 * Puts one segment in the place of locked neighbours, both texts joined, as one change that can be undone. Across a
 * paragraph border the joiner is the language's own.
 */
export async function mergeLocked(
  tx: Transaction,
  viewer: Viewer,
  structure: LockedStructure,
  segments: readonly StructuralSegment[],
  mutationId: string,
): Promise<StructureOutcome> {
  if (segments.some(({ number }, at) => number !== segments[0]!.number + at)) {
    refuse("invalid", say("only_neighbours"));
  }
  const last = segments.length - 1;
  const joiner = joinerFor(structure.sourceLanguage);
  const parents = segments.map(({ sourceHead, gap, blockId }, at) => ({
    text: sourceHead.text,
    gap: at === last ? "" : blockId === segments[at + 1]!.blockId ? gap : joiner,
  }));
  const source = joinParts(parents);
  const target = joinTargets(segments, structure);
  if (Math.max(source.length, target.length) > longestSegment) {
    refuse("invalid", say("together_too_long", { longest: longestSegment }));
  }
  const changeId = await insertChange(tx, viewer, structure, { kind: "merged", mutationId });
  const segmentIds = await replaceSegments(tx, viewer, structure, {
    changeId,
    origin: "merged",
    parents: segments,
    blockIds: [segments[0]!.blockId],
    source: { parents, children: [{ text: source, gap: "" }] },
    targets: [target],
  });
  await recordEvent(tx, viewer, {
    kind: "structure.merged",
    projectId: structure.projectId,
    documentId: structure.documentId,
    placeId: segmentIds[0],
    data: {
      changeId,
      first: segments[0]!.number,
      last: segments[last]!.number,
      statusesBefore: segments.map(({ status }) => status).join(),
    },
  });
  return { outcome: "changed", changeId, segmentIds };
}
