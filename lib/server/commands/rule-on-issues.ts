import "server-only";
import * as z from "zod";
import { severities } from "@/lib/annotation/kinds";
import { profileSchema } from "@/lib/quality/project-profile";
import { rulingChoices } from "@/lib/quality/view";
import { insertAnnotation } from "../data/annotations";
import { allowOnEvaluation, type AllowedEvaluation } from "../data/evaluations";
import { recordEvent } from "../data/events";
import {
  findRuling,
  findRulingByMutation,
  findUndecided,
  insertRuling,
  undoRuling,
} from "../data/issue-rulings";
import { findStandingTags } from "../data/tag-sets";
import { transact, type Transaction } from "../db/database";
import { partOf } from "../derived-id";
import { refuse } from "../refusal";
import { say } from "../say";
import { optionalRemark } from "../text-input";
import type { Viewer } from "../viewer";
import { expectTag } from "./annotate";
import { catchUp } from "../data/annotation-anchors";

export const ruleOnIssuesInput = z
  .strictObject({
    evaluationId: z.uuid(),
    firstId: z.uuid().nullable(),
    secondId: z.uuid().nullable(),
    choice: z.enum(rulingChoices),
    reason: optionalRemark,
    /** Of `merged`: the error that holds in their place. */
    merged: z
      .strictObject({
        category: z.string().min(1).max(120),
        severity: z.enum(severities),
        body: optionalRemark,
      })
      .optional(),
    mutationId: z.uuid(),
  })
  .refine(({ choice, merged }) => (choice === "merged") === (merged !== undefined), { path: ["merged"] })
  .refine(({ firstId, secondId }) => firstId !== null || secondId !== null, { path: ["firstId"] });

/** Decides whose word holds of an error that two people rated. What it is against is resolved, never deleted. */
export function ruleOnIssues(
  viewer: Viewer,
  input: z.infer<typeof ruleOnIssuesInput>,
): Promise<{ readonly id: string }> {
  return transact(async (tx) => {
    const evaluation = await allowOnEvaluation(tx, viewer, "review", input.evaluationId);
    const earlier = await findRulingByMutation(tx, input.mutationId);
    if (earlier !== null) return { id: earlier };
    expectRevealed(evaluation);
    const { id: evaluationId, raters, projectId, documentId } = evaluation;
    const [first, second] = [
      await findUndecided(tx, input.firstId, { evaluationId, raterId: raters[0]?.userId }),
      await findUndecided(tx, input.secondId, { evaluationId, raterId: raters[1]?.userId }),
    ];
    const { choice, reason, mutationId } = input;
    const needs = { first: [first], second: [second], both: [first, second], neither: [], merged: [] };
    const kept: readonly (typeof first)[] = needs[choice];
    if (kept.includes(null)) refuse("invalid", say("nothing_of_rater"), "choice");
    const losers = [first, second].flatMap((issue) =>
      issue === null || kept.includes(issue) ? [] : [issue.id],
    );
    const mergedId =
      input.merged === undefined
        ? null
        : await merge(tx, viewer, evaluation, { ...input.merged, mutationId, like: (first ?? second)! });
    const ruling = {
      evaluationId,
      choice,
      firstId: input.firstId,
      secondId: input.secondId,
      mergedId,
      mutationId,
    };
    const id = await insertRuling(tx, viewer, { ...ruling, reason: reason === "" ? null : reason }, losers);
    await recordEvent(tx, viewer, {
      kind: "evaluation.ruled",
      projectId,
      documentId,
      data: { evaluationId, rulingId: id, choice },
    });
    return { id };
  });
}

type Merged = {
  readonly category: string;
  readonly severity: (typeof severities)[number];
  readonly body: string;
  readonly mutationId: string;
  /** Whose spans it takes. */
  readonly like: NonNullable<Awaited<ReturnType<typeof findUndecided>>>;
};

async function merge(
  tx: Transaction,
  viewer: Viewer,
  { id: evaluationId, documentId, projectId, profile }: AllowedEvaluation,
  { category, severity, body, mutationId, like }: Merged,
): Promise<string> {
  const content = { kind: "quality_issue", audience: "team", tag: category, severity } as const;
  const version = { id: null, version: profile.version, profile: profileSchema.parse(profile.profile) };
  const tagSetId = expectTag(content, await findStandingTags(tx, projectId), version);
  const spans = like.spans.map(({ segmentId, revisionId, side, start, end, quote }) => ({
    ...{ segmentId, revisionId, side, start, end, quote },
  }));
  const made = await insertAnnotation(tx, viewer, {
    ...content,
    ...{ tagSetId, body, evaluationId, documentId, spans },
    ...{ replacement: null, url: null, assigneeId: null, mentionIds: [] },
    mutationId: partOf(mutationId, "merged"),
  });
  for (const [at, span] of spans.entries()) await catchUp(tx, made.spanIds[at]!, span);
  return made.id;
}

function expectRevealed({ completedAt, cancelledAt, revealedAt }: AllowedEvaluation): void {
  if (completedAt !== null || cancelledAt !== null) refuse("invalid", say("evaluation_over"));
  if (revealedAt === null) refuse("invalid", say("evaluation_blind"));
}

export const undoIssueRulingInput = z.strictObject({ evaluationId: z.uuid(), rulingId: z.uuid() });

/** Takes a decision back; it stays on record. */
export async function undoIssueRuling(
  viewer: Viewer,
  { evaluationId, rulingId }: z.infer<typeof undoIssueRulingInput>,
): Promise<void> {
  await transact(async (tx) => {
    const evaluation = await allowOnEvaluation(tx, viewer, "review", evaluationId);
    const ruling = await findRuling(tx, rulingId);
    if (ruling?.evaluationId !== evaluationId) refuse("not_found", say("no_ruling"));
    if (ruling.undoneAt !== null) return;
    expectRevealed(evaluation);
    await undoRuling(tx, viewer, ruling);
    const { projectId, documentId } = evaluation;
    await recordEvent(tx, viewer, {
      kind: "evaluation.ruling_undone",
      projectId,
      documentId,
      data: { evaluationId, rulingId },
    });
  });
}
