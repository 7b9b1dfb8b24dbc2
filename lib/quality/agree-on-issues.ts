import type { RatedIssue } from "./issue";
import { krippendorffAlpha } from "./krippendorff-alpha";
import { agreeOnSpans, type LabelledSpan, type SpanAgreement } from "./span-agreement";

/** Fewer than so many say little of two people. */
export const leastItems = 30;

export type IssueAgreement = SpanAgreement & {
  /** Of the pairs of spans that overlap, the share with the same severity; null where none overlap. */
  readonly severities: number | null;
  /** Spans that either of them marked. */
  readonly n: number;
};

export type RaterAgreement = {
  readonly all: IssueAgreement;
  /** Krippendorff's alpha (ordinal) of the gravest severity each found in a segment; 0 where they found none. */
  readonly alpha: number | null;
  /** Segments that both judged. */
  readonly segments: number;
  readonly categories: readonly (IssueAgreement & { readonly category: string })[];
};

const ranks = { neutral: 1, minor: 2, major: 3, critical: 4 } as const;

/** How far two raters agree on the errors of the segments they both judged, in all and by category. */
export function agreeOnIssues(
  first: readonly RatedIssue[],
  second: readonly RatedIssue[],
  segmentIds: readonly string[],
): RaterAgreement {
  const at = new Map(segmentIds.map((id, index) => [id, index]));
  const categories = [...new Set([...first, ...second].map(({ category }) => category))].toSorted();
  const of = (category: string) => (issue: RatedIssue) => issue.category === category;
  const units = segmentIds.map((id) => [gravest(first, id), gravest(second, id)]);
  return {
    all: agree(first, second, at),
    alpha: krippendorffAlpha(units, "ordinal"),
    segments: segmentIds.length,
    categories: categories.map((category) => ({
      category,
      ...agree(first.filter(of(category)), second.filter(of(category)), at),
    })),
  };
}

function agree(
  first: readonly RatedIssue[],
  second: readonly RatedIssue[],
  at: ReadonlyMap<string, number>,
): IssueAgreement {
  const byCategory = (issue: RatedIssue) => issue.category;
  const bySeverity = (issue: RatedIssue) => issue.severity;
  const [one, other] = [layOut(first, at, byCategory), layOut(second, at, byCategory)];
  const { labels } = agreeOnSpans(layOut(first, at, bySeverity), layOut(second, at, bySeverity));
  return { ...agreeOnSpans(one, other), severities: labels, n: one.length + other.length };
}

/** No side of a segment is longer. */
const room = 1e8;

/** Lays the sides of all segments behind each other, so that their spans are those of one text. */
function layOut(
  issues: readonly RatedIssue[],
  at: ReadonlyMap<string, number>,
  labelOf: (issue: RatedIssue) => string,
): readonly LabelledSpan[] {
  return issues.flatMap((issue) =>
    issue.spans.flatMap(({ segmentId, side, start, end }) => {
      const index = at.get(segmentId);
      if (index === undefined) return [];
      const base = (index * 2 + (side === "source" ? 0 : 1)) * room;
      return [{ start: base + start, end: base + end, label: labelOf(issue) }];
    }),
  );
}

function gravest(issues: readonly RatedIssue[], segmentId: string): number {
  const inSegment = issues.filter(({ spans }) => spans.some((span) => span.segmentId === segmentId));
  return Math.max(0, ...inSegment.map(({ severity }) => ranks[severity]));
}
