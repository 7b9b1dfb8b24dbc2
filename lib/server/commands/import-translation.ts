import "server-only";
import * as z from "zod";
import { isBlank } from "@/lib/text/is-blank";
import { transact, type Transaction } from "../db/database";
import { recordEvent } from "../data/events";
import { findByMutation, insertTarget } from "../data/revisions";
import { lockSegment } from "../data/segments";
import { lockAllSegments, lockSegments, lockStructure, type LockedStructure } from "../data/structure";
import { partOf } from "../derived-id";
import { refuse } from "../refusal";
import { inEnglish, say } from "../say";
import { segmentText } from "../text-input";
import type { Viewer } from "../viewer";
import { mergeLocked } from "./merge-segments";
import { moveBySaving } from "./save-target";
import { checkSeen, seenSegment } from "./structure-outcome";

const fill = z.strictObject({
  /** As they were on the screen; several become one segment first. */
  segments: z.array(seenSegment).min(1).max(50),
  text: segmentText.refine((text) => !isBlank(text), inEnglish("brought_empty")),
});

export const importTranslationInput = z.strictObject({
  documentId: z.uuid(),
  fills: z.array(fill).min(1, inEnglish("nothing_to_bring")).max(5_000),
  mutationId: z.uuid(),
});

type Fill = z.infer<typeof fill>;

export type ImportOutcome = {
  readonly outcome: "imported";
  readonly filled: number;
  readonly merged: number;
};

/** Gives segments the translations that were aligned with them: all of it, or nothing. Each becomes a draft. */
export function importTranslation(
  viewer: Viewer,
  { documentId, fills, mutationId }: z.infer<typeof importTranslationInput>,
): Promise<ImportOutcome> {
  return transact(async (tx) => {
    const structure = await lockStructure(tx, viewer, "translate", documentId);
    const merged = fills.filter(({ segments }) => segments.length > 1).length;
    const outcome: ImportOutcome = { outcome: "imported", filled: fills.length, merged };
    if ((await findByMutation(tx, partOf(mutationId, "fill 0"))) !== null) return outcome;
    const ids = fills.flatMap(({ segments }) => segments.map(({ segmentId }) => segmentId));
    if (new Set(ids).size !== ids.length) refuse("invalid", say("filled_twice"), "fills");
    await lockAllSegments(tx, structure);
    const stored = await lockSegments(tx, structure, ids);
    const byId = new Map(stored.map((segment) => [segment.id, segment]));
    for (const seen of fills.flatMap(({ segments }) => segments)) checkSeen(byId.get(seen.segmentId)!, seen);
    for (const [at, each] of fills.entries()) {
      const segmentId = await makeOne(tx, viewer, structure, each, partOf(mutationId, `merge ${at}`));
      await fillSegment(tx, viewer, segmentId, each.text, partOf(mutationId, `fill ${at}`));
    }
    return outcome;
  });
}

/** The segment to be filled, once those that share one translation are merged. */
async function makeOne(
  tx: Transaction,
  viewer: Viewer,
  structure: LockedStructure,
  { segments: seen }: Fill,
  mutationId: string,
): Promise<string> {
  const ids = seen.map(({ segmentId }) => segmentId);
  if (ids.length === 1) return ids[0]!;
  // Merges before this one have moved the numbers.
  const segments = await lockSegments(tx, structure, ids);
  const { segmentIds } = await mergeLocked(tx, viewer, structure, segments, mutationId);
  return segmentIds[0]!;
}

async function fillSegment(
  tx: Transaction,
  viewer: Viewer,
  segmentId: string,
  text: string,
  mutationId: string,
): Promise<void> {
  const segment = await lockSegment(tx, viewer, "translate", segmentId);
  const revision = await insertTarget(tx, viewer, segment, { text, origin: "imported", mutationId });
  await moveBySaving(tx, segment, revision);
  await recordEvent(tx, viewer, {
    kind: "segment.imported",
    projectId: segment.projectId,
    documentId: segment.documentId,
    segmentId,
    data: { revisionId: revision.id, n: revision.n, sha256: revision.sha256 },
  });
}
