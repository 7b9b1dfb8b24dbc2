import "server-only";
import { placeSpan } from "@/lib/annotation/place-span";
import type { AnnotationView, Placement } from "@/lib/annotation/view";
import type { Act } from "@/lib/permission/can";
import type { Prisma } from "../db/client/client";
import { client, type Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { allowInDocument } from "./documents";
import { ownRole, roleFor, visibleTo } from "./projects";
import { live } from "./segments";

export type NewAnnotation = {
  readonly documentId: string;
  readonly body: string;
  readonly mutationId: string;
  readonly span: {
    readonly segmentId: string;
    readonly revisionId: string;
    readonly side: "source" | "target";
    readonly start: number;
    readonly end: number;
    readonly quote: string;
  };
};

export async function insertAnnotation(
  tx: Transaction,
  viewer: Viewer,
  annotation: NewAnnotation,
): Promise<string> {
  const { span, ...fields } = annotation;
  const { id } = await tx.annotation.create({
    data: { ...fields, authorId: viewer.userId, spans: { create: span } },
  });
  return id;
}

export async function findAnnotationByMutation(tx: Transaction, mutationId: string): Promise<string | null> {
  const annotation = await tx.annotation.findUnique({ where: { mutationId }, select: { id: true } });
  return annotation?.id ?? null;
}

/** The revision a new remark points into: of this segment and side, else refused. */
export async function findRevisionText(
  tx: Transaction,
  where: { readonly id: string; readonly segmentId: string; readonly side: "source" | "target" },
): Promise<string> {
  const revision = await tx.revision.findFirst({ where, select: { text: true } });
  if (revision === null) refuse("invalid", say("other_revision"));
  return revision.text;
}

/** Refuses unless the viewer may do this with the annotation. */
export async function allowOnAnnotation(
  tx: Transaction,
  viewer: Viewer,
  act: Act,
  annotationId: string,
): Promise<{
  readonly id: string;
  readonly documentId: string;
  readonly projectId: string;
  readonly segmentId?: string;
}> {
  const annotation = await tx.annotation.findFirst({
    where: { id: annotationId, document: { project: visibleTo(viewer) } },
    select: {
      id: true,
      documentId: true,
      spans: { select: { segmentId: true }, take: 1 },
      document: { select: { projectId: true, project: { select: { memberships: ownRole(viewer) } } } },
    },
  });
  if (annotation === null) refuse("not_found", say("no_annotation"));
  const { document, id, documentId, spans } = annotation;
  roleFor(viewer, act, document.project.memberships);
  return { id, documentId, projectId: document.projectId, segmentId: spans[0]?.segmentId };
}

export async function insertReply(
  tx: Transaction,
  viewer: Viewer,
  reply: { readonly annotationId: string; readonly body: string; readonly mutationId: string },
): Promise<void> {
  if ((await tx.reply.count({ where: { mutationId: reply.mutationId } })) > 0) return;
  await tx.reply.create({ data: { ...reply, authorId: viewer.userId } });
}

/** False where it was already so. */
export async function setResolved(
  tx: Transaction,
  viewer: Viewer,
  annotationId: string,
  isResolved: boolean,
): Promise<boolean> {
  const { count } = await tx.annotation.updateMany({
    where: { id: annotationId, resolvedAt: isResolved ? null : { not: null } },
    data: isResolved
      ? { resolvedAt: new Date(), resolvedById: viewer.userId }
      : { resolvedAt: null, resolvedById: null },
  });
  return count === 1;
}

/** Every annotation of a document, oldest first, each with where it stands in today's text. */
export async function listAnnotations(
  viewer: Viewer,
  documentId: string,
): Promise<readonly AnnotationView[]> {
  const db = await client();
  await allowInDocument(db, viewer, "read", documentId);
  const annotations = await db.annotation.findMany({
    where: { documentId },
    orderBy: { createdAt: "asc" },
    take: 5000,
    include: shownAnnotation,
  });
  return annotations.map(presentAnnotation);
}

const site = {
  revision: { select: { text: true } },
  segment: {
    select: {
      number: true,
      retiredById: true,
      sourceHead: { select: { text: true } },
      targetHead: { select: { text: true } },
    },
  },
} as const satisfies Prisma.AnnotationSpanInclude;

/** What an annotation is shown with; `presentAnnotation` reads it. */
export const shownAnnotation = {
  author: { select: { name: true } },
  resolvedBy: { select: { name: true } },
  replies: { orderBy: { createdAt: "asc" }, include: { author: { select: { name: true } } } },
  spans: {
    include: {
      ...site,
      anchors: { where: { segment: live }, orderBy: { id: "asc" }, include: site },
    },
  },
} as const satisfies Prisma.AnnotationInclude;

type StoredAnnotation = Prisma.AnnotationGetPayload<{ include: typeof shownAnnotation }>;

export function presentAnnotation(annotation: StoredAnnotation): AnnotationView {
  return {
    id: annotation.id,
    authorName: annotation.author.name,
    body: annotation.body,
    createdAt: annotation.createdAt.toISOString(),
    resolved:
      annotation.resolvedAt === null
        ? null
        : { byName: annotation.resolvedBy?.name ?? "", at: annotation.resolvedAt.toISOString() },
    spans: annotation.spans.flatMap((span) =>
      sitesOf(span).map((where) => ({
        segmentId: where.segmentId,
        side: span.side,
        quote: span.quote,
        revisionId: span.revisionId,
        placement: place(span.side, where),
      })),
    ),
    replies: annotation.replies.map(({ id, author, body, createdAt }) => ({
      id,
      authorName: author.name,
      body,
      createdAt: createdAt.toISOString(),
    })),
  };
}

function place(side: "source" | "target", { revision, segment, start, end }: StoredSite): Placement {
  const head = side === "source" ? segment.sourceHead : segment.targetHead;
  if (revision === null || start === null || end === null) return { state: "detached" };
  return placeSpan(revision.text, { start, end }, head?.text ?? "");
}

type StoredSite = {
  readonly segmentId: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly revision: { readonly text: string } | null;
  readonly segment: {
    readonly number: number | null;
    readonly retiredById: string | null;
    readonly sourceHead: { readonly text: string } | null;
    readonly targetHead: { readonly text: string } | null;
  };
};

/**
 * Where a span is today: in the segment it was made on while that is live, else where changes of the segments carried it,
 * in several where it was cut. Only where nothing placed is left, where it is shown as detached.
 */
function sitesOf(span: StoredSite & { readonly anchors: readonly StoredSite[] }): readonly StoredSite[] {
  const sites = [span, ...span.anchors].filter(({ segment }) => segment.retiredById === null);
  const placed = sites
    .filter(({ start }) => start !== null)
    .toSorted((a, b) => (a.segment.number ?? 0) - (b.segment.number ?? 0));
  return placed.length > 0 ? placed : sites.slice(0, 1);
}
