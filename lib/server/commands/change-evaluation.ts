import "server-only";
import * as z from "zod";
import { profileSchema } from "@/lib/quality/project-profile";
import {
  allowOnEvaluation,
  cancelEvaluation,
  completeEvaluation,
  completeRating,
  type AllowedEvaluation,
} from "../data/evaluations";
import { recordEvent, type EventKind } from "../data/events";
import { judge } from "../data/quality-view";
import { transact, type Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";

export const changeEvaluationInput = z.strictObject({
  evaluationId: z.uuid(),
  /** `rated`: one's own rating is done. `completed`: all is decided, and the result is kept. */
  to: z.enum(["rated", "completed", "cancelled"]),
});

/** Takes an evaluation a step on. The same step again changes nothing. */
export async function changeEvaluation(
  viewer: Viewer,
  { evaluationId, to }: z.infer<typeof changeEvaluationInput>,
): Promise<void> {
  await transact(async (tx) => {
    const act = to === "rated" ? "annotate" : to === "completed" ? "review" : "change_settings";
    const evaluation = await allowOnEvaluation(tx, viewer, act, evaluationId);
    const { projectId, documentId } = evaluation;
    const kind = await step(tx, viewer, evaluation, to);
    if (kind === null) return;
    await recordEvent(tx, viewer, { kind, projectId, documentId, data: { evaluationId } });
  });
}

async function step(
  tx: Transaction,
  viewer: Viewer,
  evaluation: AllowedEvaluation,
  to: "rated" | "completed" | "cancelled",
): Promise<EventKind | null> {
  const { id, completedAt, cancelledAt, revealedAt, raters } = evaluation;
  if (to === "rated") {
    const own = raters.find(({ userId }) => userId === viewer.userId);
    if (own === undefined) refuse("forbidden", say("not_a_rater"));
    if (own.completedAt !== null) return null;
  }
  if (to === "completed" && completedAt !== null) return null;
  if (to === "cancelled" && cancelledAt !== null) return null;
  if (completedAt !== null || cancelledAt !== null) refuse("invalid", say("evaluation_over"));
  if (to === "rated") {
    await completeRating(tx, viewer, id);
    return "evaluation.rated";
  }
  if (to === "cancelled") {
    await cancelEvaluation(tx, evaluation);
    return "evaluation.cancelled";
  }
  if (revealedAt === null) refuse("invalid", say("evaluation_blind"));
  const profile = {
    version: evaluation.profile.version,
    profile: profileSchema.parse(evaluation.profile.profile),
  };
  const { documentId, counts } = evaluation;
  const { issues, result } = await judge(tx, viewer, { documentId, counts, profile });
  const count = issues.filter(
    ({ evaluationId, status }) => evaluationId === id && status === "waiting",
  ).length;
  if (count > 0) refuse("invalid", say("rulings_missing", { count }));
  if (result.words === 0) refuse("invalid", say("nothing_to_evaluate"));
  await completeEvaluation(tx, id, result);
  return "evaluation.completed";
}
