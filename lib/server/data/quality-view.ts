import "server-only";
import { isCounted, scoreIssues, type CountChoice, type EvaluationResult } from "@/lib/quality/evaluation";
import type { QualityIssue, QualityView } from "@/lib/quality/view";
import { scoreWmt, wmtRows, type RaterIssues, type WmtRow } from "@/lib/quality/wmt-table";
import { client, type Transaction } from "../db/database";
import type { Viewer } from "../viewer";
import { allowInDocument, findDocumentHead } from "./documents";
import { findIssues } from "./quality-issues";
import { findStandingProfile, type StandingProfile } from "./quality-profiles";
import { readSample, type Sample } from "./quality-sample";

/** The errors of a document and what they come to, as the viewer may see them. */
export async function loadQuality(
  viewer: Viewer,
  { documentId, counts }: { readonly documentId: string; readonly counts: CountChoice },
): Promise<QualityView> {
  const db = await client();
  const { projectId } = await allowInDocument(db, viewer, "read", documentId);
  const profile = await findStandingProfile(db, projectId);
  const { issues, sample, result } = await judge(db, viewer, { documentId, counts, profile });
  const numbers = new Map(sample.segments.map(({ id, number }) => [id, number]));
  const others = await db.segment.findMany({
    where: { documentId, id: { in: issues.flatMap(({ marks }) => marks.map((mark) => mark.segmentId)) } },
    select: { id: true, number: true, lastNumber: true },
  });
  for (const { id, number, lastNumber } of others) numbers.set(id, number ?? lastNumber ?? 0);
  return {
    profile: profile.profile,
    profileVersion: profile.version,
    issues: issues.map((issue) => ({
      ...issue,
      numbers: [...new Set(issue.marks.map(({ segmentId }) => numbers.get(segmentId) ?? 0))].toSorted(
        (a, b) => a - b,
      ),
    })),
    result,
  };
}

type Judged = {
  readonly issues: readonly QualityIssue[];
  readonly sample: Sample;
  readonly rows: readonly WmtRow[];
  readonly result: EvaluationResult;
};

/** What the errors that are counted come to on the texts as they stand. The caller has asked for the right. */
export async function judge(
  db: Transaction,
  viewer: Viewer,
  {
    documentId,
    counts,
    profile: { profile, version },
  }: {
    readonly documentId: string;
    readonly counts: CountChoice;
    readonly profile: Pick<StandingProfile, "profile" | "version">;
  },
): Promise<Judged> {
  const document = await findDocumentHead(db, documentId);
  const sample = await readSample(db, document);
  const issues = await findIssues(db, viewer, documentId);
  const counted = issues.filter(({ status }) => isCounted(status, counts));
  const words = profile.wordsOn === "source" ? sample.sourceWords : sample.targetWords;
  const rows = wmtRows(
    { id: documentId, title: document.title, system: "padanan" },
    sample.segments,
    // Whoever works on a text together is one rater: the segments of each would else be rated by nobody else.
    [{ rater: "team", issues: counted.map(withPlace) }] satisfies readonly RaterIssues[],
  );
  const result: EvaluationResult = {
    counts,
    profileName: profile.name,
    profileVersion: version,
    words,
    wordsOn: profile.wordsOn,
    score: scoreIssues(profile, version, counted, words),
    wmt: scoreWmt(rows),
    issues: counted.map(({ id, category, severity, marks }) => ({
      annotationId: id,
      category,
      severity,
      segmentIds: [...new Set(marks.map(({ segmentId }) => segmentId))],
    })),
    revisions: sample.segments.map(({ id, number, sourceRevisionId, targetRevisionId }) => ({
      segmentId: id,
      number,
      sourceRevisionId,
      targetRevisionId,
    })),
  };
  return { issues, sample, rows, result };
}

/** A detached error is still one of the segment that it is shown with; it marks no words there. */
export function withPlace(issue: QualityIssue): QualityIssue {
  if (issue.spans.length > 0) return issue;
  return {
    ...issue,
    spans: issue.marks.map(({ segmentId, side }) => ({ segmentId, side, start: 0, end: 0 })),
  };
}
