import type { IssueSpan, RatedIssue } from "./issue";
import { profiles } from "./profiles";
import { SegmentScorer, systemScores } from "./score-segments";

export type RatedSegment = {
  readonly id: string;
  readonly number: number;
  readonly source: string;
  readonly target: string;
};

export type RaterIssues = { readonly rater: string; readonly issues: readonly RatedIssue[] };

/** A line of the table; `source` and `target` hold `<v>` and `</v>` around what was marked. */
export type WmtRow = {
  readonly system: string;
  readonly doc: string;
  readonly doc_id: string;
  readonly seg_id: number;
  readonly rater: string;
  readonly source: string;
  readonly target: string;
  readonly category: string;
  readonly severity: string;
};

const columns = [
  "system",
  "doc",
  "doc_id",
  "seg_id",
  "rater",
  "source",
  "target",
  "category",
  "severity",
] as const satisfies readonly (keyof WmtRow)[];

/**
 * What raters found in a document, as WMT publishes it: a row an error, at the first of its segments, and a row
 * `No-error` for each rater and segment without one. WMT knows no critical errors: they are told as major.
 */
export function wmtRows(
  document: { readonly id: string; readonly title: string; readonly system: string },
  segments: readonly RatedSegment[],
  raters: readonly RaterIssues[],
): readonly WmtRow[] {
  return segments.flatMap((segment) =>
    raters.flatMap(({ rater, issues }) => {
      const place = {
        system: document.system,
        doc: document.title,
        doc_id: document.id,
        seg_id: segment.number,
        rater,
      };
      const found = issues.filter(({ spans }) => firstSegment(spans, segments) === segment.id);
      if (found.length === 0) {
        const { source, target } = segment;
        return [{ ...place, source, target, category: "No-error", severity: "No-error" }];
      }
      return found.map(({ spans, category, severity }) => ({
        ...place,
        source: mark(segment.source, onSide(spans, segment.id, "source")),
        target: mark(segment.target, onSide(spans, segment.id, "target")),
        category,
        severity: severity === "critical" ? "Major" : severity[0]!.toUpperCase() + severity.slice(1),
      }));
    }),
  );
}

/** The table as a file: tabs, no quoting, line breaks within a text as blanks. */
export function writeWmt(rows: readonly WmtRow[]): string {
  const lines = rows.map((row) =>
    columns.map((name) => String(row[name]).replaceAll(/[\t\n\r\u2028\u2029]+/gu, " ")),
  );
  return [[...columns], ...lines].map((cells) => `${cells.join("\t")}\n`).join("");
}

/** The mean over the segments by the weights of WMT; 0 is best, null where nothing was rated. */
export function scoreWmt(rows: readonly WmtRow[]): number | null {
  const scorer = new SegmentScorer(profiles.wmt!);
  for (const { system, doc, seg_id: segment, rater, category, severity } of rows) {
    scorer.add({ system, doc, segment: String(segment), rater, category, severity });
  }
  return systemScores(scorer.segmentScores())[0]?.score ?? null;
}

function firstSegment(spans: readonly IssueSpan[], segments: readonly RatedSegment[]): string | undefined {
  return segments.find(({ id }) => spans.some(({ segmentId }) => segmentId === id))?.id;
}

function onSide(spans: readonly IssueSpan[], id: string, side: IssueSpan["side"]): readonly IssueSpan[] {
  return spans
    .filter((span) => span.segmentId === id && span.side === side && span.start < span.end)
    .toSorted((one, other) => other.start - one.start);
}

/** From the last span to the first, so that offsets hold. */
function mark(text: string, spans: readonly IssueSpan[]): string {
  return spans.reduce(
    (marked, { start, end }) =>
      `${marked.slice(0, start)}<v>${marked.slice(start, end)}</v>${marked.slice(end)}`,
    text,
  );
}
