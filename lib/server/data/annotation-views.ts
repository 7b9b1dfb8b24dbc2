import "server-only";
import type { AnnotationView } from "@/lib/annotation/view";
import type { Prisma } from "../db/client/client";
import { client, type Transaction } from "../db/database";
import type { Viewer } from "../viewer";
import { loadSites, type Site } from "./annotation-sites";
import { allowInDocument } from "./documents";
import { seenBy } from "./seen-annotations";

/** Every annotation of a document, oldest first, each with where it stands in today's text. */
export async function listAnnotations(
  viewer: Viewer,
  documentId: string,
): Promise<readonly AnnotationView[]> {
  const db = await client();
  await allowInDocument(db, viewer, "read", documentId);
  const annotations = await db.annotation.findMany({
    where: { documentId, withdrawnAt: null, ...seenBy(viewer) },
    orderBy: { createdAt: "asc" },
    take: 5000,
    include: shownAnnotation,
  });
  return presentAnnotations(db, annotations);
}

const person = { select: { id: true, name: true } } as const;
const mentions = { where: { replyId: null }, include: { user: person } } as const;

/** What an annotation is shown with; `presentAnnotations` reads it. */
export const shownAnnotation = {
  author: person,
  assignee: person,
  resolvedBy: person,
  mentions,
  replies: {
    orderBy: { createdAt: "asc" },
    include: { author: person, mentions: { include: { user: person } } },
  },
  spans: { orderBy: { id: "asc" } },
} as const satisfies Prisma.AnnotationInclude;

type StoredAnnotation = Prisma.AnnotationGetPayload<{ include: typeof shownAnnotation }>;

export async function presentAnnotations(
  db: Transaction,
  annotations: readonly StoredAnnotation[],
): Promise<readonly AnnotationView[]> {
  const sites = await loadSites(
    db,
    annotations.map(({ id }) => id),
  );
  return annotations.map((annotation) => present(annotation, sites));
}

function present(annotation: StoredAnnotation, sites: ReadonlyMap<string, readonly Site[]>): AnnotationView {
  const { id, kind, audience, tag, severity, replacement, url, body, version, author, assignee } = annotation;
  return {
    id,
    kind,
    audience,
    tag,
    severity,
    replacement,
    url,
    body,
    version,
    authorId: author.id,
    authorName: author.name,
    assignee,
    mentions: annotation.mentions.map(({ user }) => user),
    createdAt: annotation.createdAt.toISOString(),
    resolved:
      annotation.resolvedAt === null
        ? null
        : { byName: annotation.resolvedBy?.name ?? "", at: annotation.resolvedAt.toISOString() },
    spans: annotation.spans.flatMap((span) =>
      (sites.get(span.id) ?? []).map(({ segmentId, headId, placement }) => ({
        id: span.id,
        segmentId,
        side: span.side,
        quote: span.quote,
        revisionId: span.revisionId,
        headId,
        placement,
      })),
    ),
    replies: annotation.replies.map((reply) => ({
      id: reply.id,
      authorName: reply.author.name,
      body: reply.body,
      mentions: reply.mentions.map(({ user }) => user),
      createdAt: reply.createdAt.toISOString(),
    })),
  };
}
