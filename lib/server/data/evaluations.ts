import "server-only";
import * as z from "zod";
import type { Act, Role } from "@/lib/permission/can";
import type { EvaluationResult } from "@/lib/quality/evaluation";
import type { Prisma } from "../db/client/client";
import type { Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { ownRole, roleFor, visibleTo } from "./projects";

/** The blind evaluation of the document that the viewer still rates in; it is held until the transaction ends. */
export async function findOpenRating(
  tx: Transaction,
  { userId }: Viewer,
  documentId: string,
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT e."id"::text FROM "Evaluation" e JOIN "EvaluationRater" r ON r."evaluationId" = e."id"
    WHERE e."documentId" = ${documentId}::uuid AND e."revealedAt" IS NULL
      AND r."userId" = ${userId}::uuid AND r."completedAt" IS NULL
    FOR SHARE`;
  return rows[0]?.id ?? null;
}

const shown = {
  raters: { orderBy: { place: "asc" }, include: { user: { select: { id: true, name: true } } } },
  openedBy: { select: { name: true } },
  profile: { select: { version: true, profile: true } },
} as const satisfies Prisma.EvaluationInclude;

export type StoredEvaluation = Prisma.EvaluationGetPayload<{ include: typeof shown }>;

/** The newest first. The caller has asked for the right to read the document. */
export function findEvaluations(db: Transaction, documentId: string): Promise<readonly StoredEvaluation[]> {
  return db.evaluation.findMany({
    where: { documentId },
    include: shown,
    orderBy: { id: "desc" },
    take: 50,
  });
}

export type AllowedEvaluation = StoredEvaluation & { readonly projectId: string; readonly role: Role };

/** Refuses unless the viewer may do this in the evaluation's document; its row is held until the transaction ends. */
export async function allowOnEvaluation(
  tx: Transaction,
  viewer: Viewer,
  act: Act,
  evaluationId: string,
): Promise<AllowedEvaluation> {
  await tx.$queryRaw`SELECT "id"::text FROM "Evaluation" WHERE "id" = ${evaluationId}::uuid FOR UPDATE`;
  const found = await tx.evaluation.findFirst({
    where: { id: evaluationId, document: { project: visibleTo(viewer) } },
    include: {
      ...shown,
      document: { select: { projectId: true, project: { select: { memberships: ownRole(viewer) } } } },
    },
  });
  if (found === null) refuse("not_found", say("no_evaluation"));
  const { document, ...evaluation } = found;
  const role = roleFor(viewer, act, document.project.memberships);
  return { ...evaluation, projectId: document.projectId, role };
}

/** Refuses where somebody could not annotate. */
export async function expectRaters(
  tx: Transaction,
  projectId: string,
  userIds: readonly string[],
): Promise<void> {
  const count = await tx.membership.count({
    where: { projectId, userId: { in: [...userIds] }, role: { in: ["owner", "translator", "reviewer"] } },
  });
  if (count !== userIds.length) refuse("invalid", say("rater_cannot"), "raterIds");
}

export async function insertEvaluation(
  tx: Transaction,
  viewer: Viewer,
  {
    raterIds,
    ...fields
  }: {
    readonly documentId: string;
    readonly profileId: string;
    readonly counts: "all" | "open";
    readonly raterIds: readonly string[];
  },
): Promise<string> {
  const isBlind = raterIds.length > 0;
  if (isBlind) {
    const open = await tx.evaluation.count({ where: { documentId: fields.documentId, revealedAt: null } });
    if (open > 0) refuse("invalid", say("evaluation_open"));
  }
  const { id } = await tx.evaluation.create({
    data: {
      ...fields,
      openedById: viewer.userId,
      revealedAt: isBlind ? null : new Date(),
      raters: { create: raterIds.map((userId, place) => ({ userId, place })) },
    },
  });
  return id;
}

/** Notes that a rater is done; once all are, everybody sees what they found. Answers whether that is so now. */
export async function completeRating(
  tx: Transaction,
  viewer: Viewer,
  evaluationId: string,
): Promise<boolean> {
  await tx.evaluationRater.updateMany({
    where: { evaluationId, userId: viewer.userId, completedAt: null },
    data: { completedAt: new Date() },
  });
  const left = await tx.evaluationRater.count({ where: { evaluationId, completedAt: null } });
  if (left > 0) return false;
  await tx.evaluation.updateMany({
    where: { id: evaluationId, revealedAt: null },
    data: { revealedAt: new Date() },
  });
  return true;
}

/** Ends an evaluation without a result; what was found stays, for everybody to see. */
export async function cancelEvaluation(
  tx: Transaction,
  { id, revealedAt }: Pick<StoredEvaluation, "id" | "revealedAt">,
): Promise<void> {
  const now = new Date();
  await tx.evaluation.update({ where: { id }, data: { cancelledAt: now, revealedAt: revealedAt ?? now } });
}

export async function completeEvaluation(
  tx: Transaction,
  id: string,
  result: EvaluationResult,
): Promise<void> {
  const data = { completedAt: new Date(), result: z.json().parse(result) ?? {} };
  await tx.evaluation.update({ where: { id }, data });
}
