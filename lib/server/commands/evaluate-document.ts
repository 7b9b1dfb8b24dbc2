import "server-only";
import * as z from "zod";
import { countChoices } from "@/lib/quality/evaluation";
import { allowInDocument } from "../data/documents";
import { completeEvaluation, expectRaters, findOpenRating, insertEvaluation } from "../data/evaluations";
import { recordEvent } from "../data/events";
import { findStandingProfile, insertProfile } from "../data/quality-profiles";
import { judge } from "../data/quality-view";
import { lockTags } from "../data/tag-sets";
import { transact, type Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";

export const evaluateDocumentInput = z.strictObject({
  documentId: z.uuid(),
  counts: z.enum(countChoices).default("all"),
  /** Who rates blind; where nobody is named, what stands there is judged at once. */
  raterIds: z.array(z.uuid()).max(2).default([]),
});

/**
 * Judges a document as it stands, for good: its errors, its texts, the profile and the numbers are kept together. Where
 * people are named, it begins with their blind ratings instead.
 */
export function evaluateDocument(
  viewer: Viewer,
  { documentId, counts = "all", raterIds = [] }: z.input<typeof evaluateDocumentInput>,
): Promise<{ readonly id: string }> {
  return transact(async (tx) => {
    const act = raterIds.length > 0 ? "change_settings" : "review";
    const { projectId } = await allowInDocument(tx, viewer, act, documentId);
    if (new Set(raterIds).size !== raterIds.length) refuse("invalid", say("rater_twice"), "raterIds");
    await expectRaters(tx, projectId, raterIds);
    const profile = await keepProfile(tx, viewer, projectId);
    const id = await insertEvaluation(tx, viewer, { documentId, counts, raterIds, profileId: profile.id });
    const isBlind = raterIds.length > 0;
    if (!isBlind) {
      // Who rates sees only their own errors: what they would judge is not what there is.
      if ((await findOpenRating(tx, viewer, documentId)) !== null) refuse("invalid", say("evaluation_open"));
      const { result } = await judge(tx, viewer, { documentId, counts, profile });
      if (result.words === 0) refuse("invalid", say("nothing_to_evaluate"));
      await completeEvaluation(tx, id, result);
    }
    const kind = isBlind ? "evaluation.opened" : "evaluation.completed";
    await recordEvent(tx, viewer, { kind, projectId, documentId, data: { evaluationId: id } });
    return { id };
  });
}

/** The standing profile as a version that is kept; the one of the house becomes the project's first. */
async function keepProfile(tx: Transaction, viewer: Viewer, projectId: string) {
  await lockTags(tx, projectId);
  const { id, version, profile } = await findStandingProfile(tx, projectId);
  if (id !== null) return { id, version, profile };
  return { id: await insertProfile(tx, viewer, { projectId, version: 1, profile }), version: 1, profile };
}
