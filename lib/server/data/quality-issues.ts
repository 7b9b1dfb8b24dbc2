import "server-only";
import type { IssueStatus } from "@/lib/quality/evaluation";
import type { IssueSpan } from "@/lib/quality/issue";
import type { QualityIssue } from "@/lib/quality/view";
import type { Prisma } from "../db/client/client";
import type { Transaction } from "../db/database";
import type { Viewer } from "../viewer";
import { loadSites } from "./annotation-sites";
import { seenBy } from "./seen-annotations";

const shown = {
  author: { select: { id: true, name: true } },
  evaluation: { select: { cancelledAt: true, revealedAt: true, raters: { select: { userId: true } } } },
  firstOf: { where: { undoneAt: null }, select: { resolvedIds: true } },
  secondOf: { where: { undoneAt: null }, select: { resolvedIds: true } },
  mergedOf: { where: { undoneAt: null }, select: { id: true } },
  spans: { orderBy: { id: "asc" }, include: { revision: { select: { n: true } } } },
} as const satisfies Prisma.AnnotationInclude;

type Stored = Prisma.AnnotationGetPayload<{ include: typeof shown }>;

/** The quality issues of a document that the viewer may see, the oldest first. */
export async function findIssues(
  db: Transaction,
  viewer: Viewer,
  documentId: string,
): Promise<readonly QualityIssue[]> {
  const rows = await db.annotation.findMany({
    where: { documentId, kind: "quality_issue", withdrawnAt: null, ...seenBy(viewer) },
    include: shown,
    orderBy: { id: "asc" },
    take: 5_000,
  });
  const sites = await loadSites(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const spans: IssueSpan[] = [];
    const marks: QualityIssue["marks"][number][] = [];
    for (const { id, side, quote, revision } of row.spans) {
      for (const { segmentId, placement } of sites.get(id) ?? []) {
        const isDetached = placement.state === "detached";
        marks.push({ segmentId, side, quote, revision: revision.n, isDetached });
        if (placement.state !== "detached") {
          spans.push({ segmentId, side, start: placement.start, end: placement.end });
        }
      }
    }
    return {
      id: row.id,
      category: row.tag ?? "",
      severity: row.severity ?? "neutral",
      byId: row.author.id,
      byName: row.author.name,
      body: row.body,
      evaluationId: row.evaluationId,
      status: statusOf(row),
      spans,
      marks,
    };
  });
}

/** What two raters said counts once somebody has decided on it. */
function statusOf({ id, resolvedAt, evaluation, firstOf, secondOf, mergedOf }: Stored): IssueStatus {
  const rulings = [...firstOf, ...secondOf];
  if (rulings.some(({ resolvedIds }) => resolvedIds.includes(id))) return "refused";
  const needsRuling = evaluation !== null && evaluation.cancelledAt === null && evaluation.raters.length > 1;
  if (needsRuling && rulings.length === 0 && mergedOf.length === 0) return "waiting";
  return resolvedAt === null ? "open" : "resolved";
}
