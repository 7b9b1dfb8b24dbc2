import "server-only";
import type { Act, Role } from "@/lib/permission/can";
import type { AnnotationContent } from "@/lib/annotation/kinds";
import type { Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { ownRole, roleFor, visibleTo } from "./projects";
import { seenBy } from "./seen-annotations";

export type NewSpan = {
  readonly segmentId: string;
  readonly revisionId: string;
  readonly side: "source" | "target";
  readonly start: number;
  readonly end: number;
  readonly quote: string;
};

export type NewAnnotation = AnnotationContent & {
  readonly documentId: string;
  readonly tagSetId: string | null;
  readonly evaluationId?: string | null;
  readonly assigneeId: string | null;
  readonly mentionIds: readonly string[];
  readonly mutationId: string;
  readonly spans: readonly NewSpan[];
};

/** Answers its id, and those of its spans in their order. */
export async function insertAnnotation(
  tx: Transaction,
  viewer: Viewer,
  { spans, mentionIds, ...fields }: NewAnnotation,
): Promise<{ readonly id: string; readonly spanIds: readonly string[] }> {
  const { id } = await tx.annotation.create({
    data: {
      ...fields,
      authorId: viewer.userId,
      mentions: { create: mentionIds.map((userId) => ({ userId })) },
    },
  });
  const made = await tx.annotationSpan.createManyAndReturn({
    data: spans.map((span) => ({ ...span, annotationId: id })),
    select: { id: true },
  });
  return { id, spanIds: made.map((span) => span.id) };
}

export async function findAnnotationByMutation(tx: Transaction, mutationId: string): Promise<string | null> {
  const annotation = await tx.annotation.findUnique({ where: { mutationId }, select: { id: true } });
  return annotation?.id ?? null;
}

/** An annotation as a change of it needs it. */
export type AllowedAnnotation = AnnotationContent & {
  readonly id: string;
  readonly documentId: string;
  readonly projectId: string;
  readonly segmentId?: string;
  readonly role: Role;
  readonly isOwn: boolean;
  /** Found in a blind rating that its rater has finished while the others have not. */
  readonly isRated: boolean;
  readonly version: number;
  readonly sides: ReadonlySet<"source" | "target">;
};

/** Refuses unless the viewer may do this with the annotation; its row is held until the transaction ends. */
export async function allowOnAnnotation(
  tx: Transaction,
  viewer: Viewer,
  act: Act,
  annotationId: string,
): Promise<AllowedAnnotation> {
  await tx.$queryRaw`SELECT "id"::text FROM "Annotation" WHERE "id" = ${annotationId}::uuid FOR UPDATE`;
  const annotation = await tx.annotation.findFirst({
    where: { id: annotationId, document: { project: visibleTo(viewer) }, ...seenBy(viewer) },
    include: {
      spans: { select: { segmentId: true, side: true } },
      evaluation: { select: { revealedAt: true, raters: { where: { userId: viewer.userId } } } },
      document: { select: { projectId: true, project: { select: { memberships: ownRole(viewer) } } } },
    },
  });
  if (annotation === null) refuse("not_found", say("no_annotation"));
  const { document, spans, authorId, evaluation, ...fields } = annotation;
  const role = roleFor(viewer, act, document.project.memberships);
  return {
    ...fields,
    projectId: document.projectId,
    segmentId: spans[0]?.segmentId,
    role,
    isOwn: authorId === viewer.userId,
    isRated:
      evaluation?.revealedAt === null && evaluation.raters.some(({ completedAt }) => completedAt !== null),
    sides: new Set(spans.map(({ side }) => side)),
  };
}

export async function insertReply(
  tx: Transaction,
  viewer: Viewer,
  {
    mentionIds,
    ...reply
  }: {
    readonly annotationId: string;
    readonly body: string;
    readonly mutationId: string;
    readonly mentionIds: readonly string[];
  },
): Promise<string> {
  const earlier = await tx.reply.findUnique({
    where: { mutationId: reply.mutationId },
    select: { id: true },
  });
  if (earlier !== null) return earlier.id;
  const mentions = { create: mentionIds.map((userId) => ({ userId, annotationId: reply.annotationId })) };
  const { id } = await tx.reply.create({ data: { ...reply, authorId: viewer.userId, mentions } });
  return id;
}

/** The spans of an annotation on one side, in the order in which they were made. */
export async function findSpanIds(
  tx: Transaction,
  annotationId: string,
  side: "source" | "target",
): Promise<readonly string[]> {
  const spans = await tx.annotationSpan.findMany({
    where: { annotationId, side },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return spans.map(({ id }) => id);
}

/** Refuses where somebody is spoken to, or handed a remark, who is no member. */
export async function expectMembers(
  tx: Transaction,
  projectId: string,
  userIds: readonly string[],
  field: string,
): Promise<void> {
  const asked = [...new Set(userIds)];
  if (asked.length === 0) return;
  const count = await tx.membership.count({ where: { projectId, userId: { in: asked } } });
  if (count !== asked.length) refuse("invalid", say("not_a_member"), field);
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

/** Takes a remark back, or brings it back; false where it was already so. Its row and its thread stay. */
export async function setWithdrawn(
  tx: Transaction,
  viewer: Viewer,
  annotationId: string,
  isWithdrawn: boolean,
): Promise<boolean> {
  const { count } = await tx.annotation.updateMany({
    where: { id: annotationId, withdrawnAt: isWithdrawn ? null : { not: null } },
    data: isWithdrawn
      ? { withdrawnAt: new Date(), withdrawnById: viewer.userId }
      : { withdrawnAt: null, withdrawnById: null },
  });
  return count === 1;
}

/** Changes what is said, where it is still the version that the change was made on; false where it is not. */
export async function updateContent(
  tx: Transaction,
  annotationId: string,
  version: number,
  content: AnnotationContent & { readonly tagSetId?: string | null; readonly assigneeId?: string | null },
): Promise<boolean> {
  const { count } = await tx.annotation.updateMany({
    where: { id: annotationId, version },
    data: { ...content, version: version + 1 },
  });
  return count === 1;
}
