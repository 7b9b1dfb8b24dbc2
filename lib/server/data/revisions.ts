import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { chainText } from "@/lib/revision/chain";
import { stateAt } from "@/lib/history/segment-history";
import type { RevisionView, StatusMove } from "@/lib/revision/view";
import type { Prisma } from "../db/client/client";
import { client, type Transaction } from "../db/database";
import type { Correction, Origin, Side } from "../db/client/enums";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { ownRole, roleFor, visibleTo } from "./projects";
import { reanchor } from "./reanchor";
import { loadHistories } from "./segment-histories";
import type { Head, LockedSegment } from "./segments";

export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

type RevisionDraft = {
  readonly segmentId: string;
  readonly side: Side;
  readonly parent: Head | null;
  readonly text: string;
  readonly authorId: string | null;
  readonly origin: Origin;
  readonly restoredId?: string;
  readonly suggestionId?: string;
  readonly annotationId?: string;
  readonly correction?: Correction;
  readonly batchId?: string;
  readonly version: number;
  readonly mutationId: string;
  readonly createdAt: Date;
};

/** The row of a revision, with its place in the chain. */
export function linkRevision(draft: RevisionDraft) {
  const { parent, side, text, authorId, origin, createdAt, ...rest } = draft;
  const textHash = sha256(text);
  const chainHash = revisionChainHash({ ...draft, sha256: textHash });
  return {
    ...rest,
    id: randomUUID(),
    side,
    text,
    authorId,
    origin,
    createdAt,
    n: (parent?.n ?? 0) + 1,
    parentId: parent?.id ?? null,
    sha256: textHash,
    chainHash,
  };
}

/** The hash that binds a revision to its parent, and so to every one before. */
export function revisionChainHash(
  revision: Pick<RevisionDraft, "side" | "authorId" | "origin" | "createdAt"> & {
    readonly sha256: string;
    readonly parent: Pick<Head, "chainHash"> | null;
  },
): string {
  const { parent, side, sha256: textHash, authorId, origin, createdAt } = revision;
  const parentHash = parent?.chainHash ?? null;
  return sha256(
    chainText({ parentHash, side, textHash, authorId, origin, createdAt: createdAt.toISOString() }),
  );
}

type NewText = { readonly text: string; readonly origin: Origin; readonly mutationId: string };

/** Puts a new target on top of the head of a locked segment. */
export function insertTarget(
  tx: Transaction,
  viewer: Viewer,
  segment: LockedSegment,
  revision: NewText & {
    readonly restoredId?: string;
    readonly suggestionId?: string;
    readonly annotationId?: string;
  },
): Promise<Head> {
  return insertOnTop(tx, viewer, segment, { ...revision, side: "target", parent: segment.targetHead });
}

/** Puts a corrected source on top of the one of a locked segment. */
export function insertSource(
  tx: Transaction,
  viewer: Viewer,
  segment: LockedSegment,
  revision: NewText & { readonly correction: Correction },
): Promise<Head> {
  return insertOnTop(tx, viewer, segment, { ...revision, side: "source", parent: segment.sourceHead });
}

async function insertOnTop(
  tx: Transaction,
  viewer: Viewer,
  segment: LockedSegment,
  revision: Omit<RevisionDraft, "segmentId" | "authorId" | "version" | "createdAt">,
): Promise<Head> {
  const row = linkRevision({
    ...revision,
    segmentId: segment.id,
    authorId: viewer.userId,
    version: segment.version + 1,
    createdAt: segment.at,
  });
  await tx.revision.create({ data: row });
  await reanchor(tx, [{ ...row, parent: revision.parent }]);
  return row;
}

/** The revision an earlier, identical request made, if any. */
export async function findByMutation(
  tx: Transaction,
  mutationId: string,
): Promise<(Head & { readonly segmentId: string; readonly createdAt: Date }) | null> {
  return tx.revision.findUnique({ where: { mutationId } });
}

/** Who wrote a revision, for the person whose save came too late. */
export async function findAuthorship(
  tx: Transaction,
  revisionId: string,
): Promise<{ readonly authorName: string | null; readonly at: string }> {
  const revision = await tx.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { createdAt: true, author: { select: { name: true } } },
  });
  return { authorName: revision.author?.name ?? null, at: revision.createdAt.toISOString() };
}

/** One earlier target of the segment, to be taken up again. */
export async function findTarget(
  tx: Transaction,
  segmentId: string,
  revisionId: string,
): Promise<{ text: string }> {
  const revision = await tx.revision.findFirst({
    where: { id: revisionId, segmentId, side: "target" },
    select: { text: true },
  });
  if (revision === null) refuse("not_found", say("no_version"));
  return revision;
}

const story = {
  author: { select: { name: true } },
  confirmations: { include: { confirmedBy: { select: { name: true } } } },
  targetReviews: { include: { reviewer: { select: { name: true } } } },
} as const satisfies Prisma.RevisionInclude;

type StoredRevision = Prisma.RevisionGetPayload<{ include: typeof story }>;

/** Every version of a segment, newest first, with what was said about each; after them those of the segments it came of. */
export async function listRevisions(viewer: Viewer, segmentId: string): Promise<readonly RevisionView[]> {
  const db = await client();
  const segment = await db.segment.findFirst({
    where: { id: segmentId, document: { project: visibleTo(viewer) } },
    select: { document: { select: { project: { select: { memberships: ownRole(viewer) } } } } },
  });
  if (segment === null) refuse("not_found", say("no_segment"));
  roleFor(viewer, "read", segment.document.project.memberships);
  const family = [{ id: segmentId, number: null }, ...(await listForebears(db, segmentId))];
  const revisions = await db.revision.findMany({
    where: { segmentId: { in: family.map(({ id }) => id) } },
    orderBy: [{ side: "desc" }, { n: "desc" }],
    take: 2000,
    include: story,
  });
  const histories = await loadHistories(
    db,
    family.map(({ id }) => id),
  );
  return family.flatMap(({ id, number }) => {
    const history = histories.get(id)!;
    const moveAt = (version: number) => ({
      // What a segment was made with changed nothing.
      before: stateAt(history, Math.max(0, version - 1)).status,
      after: stateAt(history, version).status,
    });
    return revisions
      .filter((revision) => revision.segmentId === id)
      .map((revision) => present(revision, number, moveAt));
  });
}

/** The segments that a segment came of, the nearest first. */
async function listForebears(
  db: Transaction,
  segmentId: string,
): Promise<readonly { readonly id: string; readonly number: number }[]> {
  return db.$queryRaw<{ id: string; number: number }[]>`
    WITH RECURSIVE forebear AS (
      SELECT ${segmentId}::uuid AS "id", 0 AS "depth"
      UNION
      SELECT l."parentId", f."depth" + 1 FROM forebear f
      JOIN "Segment" s ON s."id" = f."id"
      JOIN "Lineage" l ON l."childId" = s."id" AND l."changeId" = s."madeById"
    )
    SELECT s."id"::text, s."lastNumber" AS "number" FROM forebear f JOIN "Segment" s ON s."id" = f."id"
    WHERE f."depth" > 0 AND s."lastNumber" IS NOT NULL ORDER BY f."depth", s."lastNumber" LIMIT 200`;
}

function present(
  revision: StoredRevision,
  forebear: number | null,
  moveAt: (version: number) => StatusMove,
): RevisionView {
  return {
    id: revision.id,
    side: revision.side,
    n: revision.n,
    text: revision.text,
    origin: revision.origin,
    correction: revision.correction,
    authorName: revision.author?.name ?? null,
    createdAt: revision.createdAt.toISOString(),
    forebear,
    status: moveAt(revision.version),
    marks: [
      ...revision.confirmations.map((confirmation) => ({
        version: confirmation.version,
        kind: "confirmed" as const,
        byName: confirmation.confirmedBy.name,
        at: confirmation.createdAt.toISOString(),
        reason: null,
      })),
      ...revision.targetReviews.map((review) => ({
        version: review.version,
        kind: review.decision,
        byName: review.reviewer.name,
        at: review.createdAt.toISOString(),
        reason: review.reason,
      })),
    ]
      .toSorted((a, b) => a.version - b.version)
      .map(({ version, ...mark }) => ({ ...mark, status: moveAt(version) })),
  };
}
