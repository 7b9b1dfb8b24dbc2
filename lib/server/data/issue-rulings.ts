import "server-only";
import type { RulingChoice } from "@/lib/quality/view";
import type { Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";

export type NewRuling = {
  readonly evaluationId: string;
  readonly choice: RulingChoice;
  readonly reason: string | null;
  readonly firstId: string | null;
  readonly secondId: string | null;
  readonly mergedId: string | null;
  readonly mutationId: string;
};

const issueOf = (evaluationId: string, authorId: string | undefined) => ({
  evaluationId,
  authorId: authorId ?? null,
  kind: "quality_issue" as const,
  withdrawnAt: null,
});

/** The spans of an issue that its rater found, and nobody has decided on; refused where there is none such. */
export async function findUndecided(
  tx: Transaction,
  issueId: string | null,
  { evaluationId, raterId }: { readonly evaluationId: string; readonly raterId: string | undefined },
) {
  if (issueId === null) return null;
  const { authorId, ...where } = issueOf(evaluationId, raterId);
  if (authorId === null) refuse("invalid", say("no_issue_to_rule"));
  const issue = await tx.annotation.findFirst({
    where: {
      ...where,
      authorId,
      id: issueId,
      firstOf: { none: { undoneAt: null } },
      secondOf: { none: { undoneAt: null } },
    },
    include: { spans: { orderBy: { id: "asc" } } },
  });
  return issue ?? refuse("invalid", say("no_issue_to_rule"));
}

/** Stores a decision and resolves what it was against. */
export async function insertRuling(
  tx: Transaction,
  viewer: Viewer,
  ruling: NewRuling,
  losers: readonly string[],
): Promise<string> {
  const now = new Date();
  await tx.annotation.updateMany({
    where: { id: { in: [...losers] }, resolvedAt: null },
    data: { resolvedAt: now, resolvedById: viewer.userId },
  });
  const { id } = await tx.issueRuling.create({
    data: { ...ruling, createdAt: now, decidedById: viewer.userId, resolvedIds: [...losers] },
    select: { id: true },
  });
  return id;
}

/** Takes a decision back: what it resolved is open again, what it put in their place is withdrawn. */
export async function undoRuling(
  tx: Transaction,
  viewer: Viewer,
  {
    id,
    resolvedIds,
    mergedId,
    createdAt,
  }: {
    readonly id: string;
    readonly resolvedIds: readonly string[];
    readonly mergedId: string | null;
    readonly createdAt: Date;
  },
): Promise<void> {
  const now = new Date();
  await tx.annotation.updateMany({
    // What was resolved before stays so.
    where: { id: { in: [...resolvedIds] }, resolvedAt: createdAt },
    data: { resolvedAt: null, resolvedById: null },
  });
  if (mergedId !== null) {
    await tx.annotation.update({
      where: { id: mergedId },
      data: { withdrawnAt: now, withdrawnById: viewer.userId },
    });
  }
  await tx.issueRuling.update({ where: { id }, data: { undoneAt: now, undoneById: viewer.userId } });
}

/** The evaluation a decision belongs to, or null. */
export function findRuling(tx: Transaction, rulingId: string) {
  return tx.issueRuling.findUnique({ where: { id: rulingId } });
}

export async function findRulingByMutation(tx: Transaction, mutationId: string): Promise<string | null> {
  return (await tx.issueRuling.findUnique({ where: { mutationId }, select: { id: true } }))?.id ?? null;
}

/** The decisions of an evaluation that stand, the oldest first. */
export function findRulings(db: Transaction, evaluationId: string) {
  return db.issueRuling.findMany({
    where: { evaluationId, undoneAt: null },
    include: { decidedBy: { select: { name: true } } },
    orderBy: { id: "asc" },
  });
}
