import "server-only";
import { checkSegment } from "@/lib/checks/check-segment";
import { classOf } from "@/lib/release/disclosure";
import type { GateSegment } from "@/lib/release/gate";
import type { PublishedNote } from "@/lib/document/bilingual";
import type { ManifestApproval, ManifestRevision, ManifestSegment } from "@/lib/release/manifest";
import type { Origin } from "@/lib/revision/view";
import { isBlank } from "@/lib/text/is-blank";
import type { Prisma } from "../db/client/client";
import type { Transaction } from "../db/database";
import { listOpenIssues } from "./open-issues";
import { loadPublishedNotes } from "./published-notes";
import { sha256 } from "./revisions";
import { live } from "./segments";
import { listSourceChanges } from "./source-changes";
import { findTextRoots } from "./text-roots";

const revision = {
  include: { author: { select: { id: true, name: true } }, parent: { select: { chainHash: true } } },
} as const satisfies Prisma.RevisionDefaultArgs;

const shown = {
  block: { select: { id: true, role: true } },
  sourceHead: revision,
  targetHead: revision,
  reviews: {
    orderBy: { version: "asc" },
    include: { reviewer: { select: { id: true, name: true } }, withdrawal: { select: { id: true } } },
  },
  dismissals: { select: { check: true, key: true } },
} as const satisfies Prisma.SegmentInclude;

type Stored = Prisma.SegmentGetPayload<{ include: typeof shown }>;
type StoredRevision = NonNullable<Stored["sourceHead"]>;

/** A document as a release would hold it. */
export type ReleaseSource = {
  readonly segments: readonly ManifestSegment[];
  readonly gate: readonly GateSegment[];
  readonly notes: readonly PublishedNote[];
  /** Another one after any change of what would be released; equal ones mean that nothing has changed in between. */
  readonly token: string;
};

/** Reads the published segments with everything that proves them. The caller has asked for the right. */
export async function readReleaseSource(
  tx: Transaction,
  document: {
    readonly id: string;
    readonly projectId: string;
    readonly sourceLanguage: string;
    readonly targetLanguage: string;
  },
): Promise<ReleaseSource> {
  const where = { documentId: document.id, ...live, block: { role: { not: "boilerplate" as const } } };
  const token = await readReleaseToken(tx, document.id);
  const rows = await tx.segment.findMany({ where, orderBy: { number: "asc" }, include: shown });
  const changes = await listSourceChanges(tx, where);
  const roots = await findTextRoots(
    tx,
    document.projectId,
    rows.flatMap(({ targetHeadId }) => targetHeadId ?? []),
  );
  const segments = rows.map((row) => presentSegment(row, roots.get(row.targetHeadId ?? "") ?? []));
  const { notes, faults } = await loadPublishedNotes(tx, document.id);
  const issues = await listOpenIssues(
    tx,
    rows.map(({ id }) => id),
  );
  const gate = rows.map((row, at): GateSegment => {
    const { id, number, status, source, target, approvals } = segments[at]!;
    const pair = { ...document, source: source.text, target: target?.text ?? "" };
    const isDismissed = (check: string, key: string) =>
      row.dismissals.some((each) => each.check === check && each.key === key);
    const errors = isBlank(pair.target)
      ? []
      : checkSegment(pair)
          .filter(({ severity, check, key }) => severity === "error" && !isDismissed(check, key))
          .map(({ check }) => check);
    const sourceChange = changes.get(id)?.kind ?? null;
    return {
      id,
      number,
      status,
      isProved: approvals.length > 0,
      sourceChange,
      errors: [...new Set(errors)],
      issues: issues.flatMap((issue) =>
        issue.segmentId === id && issue.severity !== "neutral" ? [issue.severity] : [],
      ),
      notes: faults.get(id) ?? [],
    };
  });
  return { segments, gate, notes, token };
}

/** Names the state of everything that a release holds. */
export async function readReleaseToken(tx: Transaction, documentId: string): Promise<string> {
  const rows = await tx.$queryRaw<{ state: string | null }[]>`
    SELECT string_agg(concat_ws(',', s."id", s."number", s."version", s."status", b."id", b."role"), ';' ORDER BY s."id")
      AS "state"
    FROM "Segment" s JOIN "Block" b ON b."id" = s."blockId"
    WHERE s."documentId" = ${documentId}::uuid AND s."retiredById" IS NULL`;
  const remarks = await tx.$queryRaw<{ state: string | null }[]>`
    SELECT string_agg(concat_ws(',', a."id", a."version", a."resolvedAt" IS NULL, a."withdrawnAt" IS NULL,
      (SELECT max(n."id") FROM "AnnotationSpan" p JOIN "Anchor" n ON n."spanId" = p."id" WHERE p."annotationId" = a."id")
    ), ';' ORDER BY a."id") AS "state"
    FROM "Annotation" a
    WHERE a."documentId" = ${documentId}::uuid AND (a."audience" = 'published' OR a."kind" = 'quality_issue')`;
  return sha256(`${rows[0]?.state ?? ""}\n${remarks[0]?.state ?? ""}`);
}

function presentSegment(row: Stored, roots: readonly Origin[]): ManifestSegment {
  const { id, number, block, status, sourceHead, targetHead } = row;
  if (sourceHead === null || number === null) throw new Error(`Segment ${id} has no source or no number.`);
  const approvals = status === "approved" ? provingApprovals(row) : [];
  return {
    id,
    number,
    blockId: block.id,
    role: block.role,
    status,
    source: presentRevision(sourceHead),
    target: targetHead && presentRevision(targetHead),
    approvals,
    provenance: { roots: [...roots], disclosure: classOf(roots, approvals.length > 0) },
  };
}

/** The approvals that name the very texts that stand, since it was last sent back. */
function provingApprovals({ reviews, sourceHeadId, targetHeadId }: Stored): ManifestApproval[] {
  const from = reviews.findLastIndex(({ decision }) => decision === "changes_requested") + 1;
  return reviews.slice(from).flatMap((review) => {
    const { decision, sourceRevisionId, targetRevisionId } = review;
    if (decision === "changes_requested" || review.withdrawal !== null) return [];
    if (sourceRevisionId !== sourceHeadId || targetRevisionId !== targetHeadId) return [];
    return [
      {
        reviewId: review.id,
        decision,
        sourceRevisionId,
        sourceSha256: review.sourceSha256,
        targetRevisionId,
        targetSha256: review.targetSha256,
        approver: review.reviewer,
        at: review.createdAt.toISOString(),
        isOverride: review.isOverride,
      },
    ];
  });
}

function presentRevision(stored: StoredRevision): ManifestRevision {
  const { id, n, text, sha256: textHash, parent, chainHash, author, origin, createdAt } = stored;
  return {
    revisionId: id,
    n,
    text,
    sha256: textHash,
    parentHash: parent?.chainHash ?? null,
    chainHash,
    author,
    origin,
    at: createdAt.toISOString(),
  };
}
