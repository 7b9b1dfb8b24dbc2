import "server-only";
import { agreeOnIssues } from "@/lib/quality/agree-on-issues";
import { resultSchema } from "@/lib/quality/evaluation";
import { pairIssues, type IssuePair } from "@/lib/quality/pair-issues";
import type { EvaluationSummary, EvaluationView, QualityIssue } from "@/lib/quality/view";
import { client } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { allowInDocument, findDocumentHead } from "./documents";
import { findEvaluations, type StoredEvaluation } from "./evaluations";
import { findRulings } from "./issue-rulings";
import { visibleTo } from "./projects";
import { findIssues } from "./quality-issues";
import { readSample } from "./quality-sample";
import { withPlace } from "./quality-view";

export async function listEvaluations(
  viewer: Viewer,
  { documentId }: { readonly documentId: string },
): Promise<readonly EvaluationSummary[]> {
  const db = await client();
  await allowInDocument(db, viewer, "read", documentId);
  return (await findEvaluations(db, documentId)).map(summarise);
}

export async function loadEvaluation(
  viewer: Viewer,
  { evaluationId }: { readonly evaluationId: string },
): Promise<EvaluationView> {
  const db = await client();
  const found = await db.evaluation.findFirst({
    where: { id: evaluationId, document: { project: visibleTo(viewer) } },
    select: { documentId: true },
  });
  if (found === null) refuse("not_found", say("no_evaluation"));
  const { documentId } = found;
  await allowInDocument(db, viewer, "read", documentId);
  const summary = (await findEvaluations(db, documentId))
    .map(summarise)
    .find(({ id }) => id === evaluationId);
  if (summary === undefined) refuse("not_found", say("no_evaluation"));
  const sample = await readSample(db, await findDocumentHead(db, documentId));
  const segments = sample.segments.map(({ id, number, source, target }) => ({ id, number, source, target }));
  const nothing = { pairs: [], issues: [], rulings: [], agreement: null };
  if (summary.state === "rating") return { ...summary, documentId, segments, ...nothing };
  const issues = (await findIssues(db, viewer, documentId)).filter(
    (each) => each.evaluationId === evaluationId,
  );
  const rulings = await findRulings(db, evaluationId);
  const mergedIds = new Set(rulings.map(({ mergedId }) => mergedId));
  const by = (place: number) =>
    issues.filter(({ byId, id }) => byId === summary.raters[place]?.id && !mergedIds.has(id)).map(withPlace);
  const [first, second] = [by(0), by(1)];
  const isDouble = summary.raters.length > 1;
  return {
    ...summary,
    documentId,
    segments,
    issues,
    pairs: isDouble ? inOrder(pairIssues(first, second), issues, segments) : [],
    rulings: rulings.map(({ id, firstId, secondId, mergedId, choice, reason, decidedBy }) => ({
      ...{ id, firstId, secondId, mergedId, choice, reason },
      byName: decidedBy.name,
    })),
    agreement:
      isDouble && summary.raters.every(({ isDone }) => isDone)
        ? agreeOnIssues(
            first,
            second,
            segments.map(({ id }) => id),
          )
        : null,
  };
}

/** By where they stand in the document. */
function inOrder(
  pairs: readonly IssuePair[],
  issues: readonly QualityIssue[],
  segments: EvaluationView["segments"],
): readonly IssuePair[] {
  const at = new Map(segments.map(({ id }, index) => [id, index]));
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  const rankOf = ({ firstId, secondId }: IssuePair) => {
    const issue = byId.get(firstId ?? secondId ?? "");
    const [mark] = issue?.marks ?? [];
    return (at.get(mark?.segmentId ?? "") ?? segments.length) * 1e6 + (issue?.spans[0]?.start ?? 0);
  };
  return pairs.toSorted((one, other) => rankOf(one) - rankOf(other));
}

function summarise(stored: StoredEvaluation): EvaluationSummary {
  const { id, counts, profile, openedBy, createdAt, completedAt, cancelledAt, revealedAt } = stored;
  return {
    id,
    state:
      cancelledAt !== null
        ? "cancelled"
        : completedAt !== null
          ? "completed"
          : revealedAt === null
            ? "rating"
            : "deciding",
    counts,
    profileVersion: profile.version,
    byName: openedBy.name,
    at: createdAt.toISOString(),
    completedAt: completedAt?.toISOString() ?? null,
    raters: stored.raters.map(({ user, completedAt: done }) => ({ ...user, isDone: done !== null })),
    result: stored.result === null ? null : resultSchema.parse(stored.result),
  };
}
