import "server-only";
import * as z from "zod";
import type { Transaction } from "../db/database";
import {
  findChangeByMutation,
  listHeirs,
  type LockedStructure,
  type StructuralSegment,
} from "../data/structure";
import { refuse } from "../refusal";
import { say } from "../say";

/** What a split, a merge or an undo left: the segments that stand there now, in reading order. */
export type StructureOutcome = {
  readonly outcome: "changed";
  readonly changeId: string;
  readonly segmentIds: readonly string[];
};

/** The change that an earlier, identical request made, if any; refused where its mutationId was used for another document. */
export async function findEarlierChange(
  tx: Transaction,
  { documentId }: LockedStructure,
  mutationId: string,
): Promise<string | null> {
  const change = await findChangeByMutation(tx, mutationId);
  if (change === null) return null;
  if (change.documentId !== documentId) {
    refuse("invalid", say("mutation_used"), "mutationId");
  }
  return change.id;
}

/** The answer to an earlier, identical split, merge or undo, if there was one. */
export async function findEarlier(
  tx: Transaction,
  structure: LockedStructure,
  mutationId: string,
): Promise<StructureOutcome | null> {
  const changeId = await findEarlierChange(tx, structure, mutationId);
  if (changeId === null) return null;
  return { outcome: "changed", changeId, segmentIds: await listHeirs(tx, changeId) };
}

/** A segment as it was on the screen. */
export const seenSegment = z.strictObject({
  segmentId: z.uuid(),
  sourceRevisionId: z.uuid(),
  targetRevisionId: z.uuid().nullable(),
});

/** Refuses where the texts have moved on since they were shown, and where they are excluded. */
export function checkSeen(
  segment: StructuralSegment,
  seen: { readonly sourceRevisionId: string; readonly targetRevisionId: string | null },
): void {
  const { number, blockRole, sourceHead, targetHead } = segment;
  if (blockRole === "boilerplate") {
    refuse("invalid", say("excluded_number", { number }));
  }
  if (sourceHead.id !== seen.sourceRevisionId || (targetHead?.id ?? null) !== seen.targetRevisionId) {
    refuse("invalid", say("newer_text_number", { number }));
  }
}
