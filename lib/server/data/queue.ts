import "server-only";
import type { SegmentStatus } from "@/lib/document/status";
import { can, type Role } from "@/lib/permission/can";
import { stateOf } from "@/lib/review/advance";
import { ruleOnDecision } from "@/lib/review/rule-on-decision";
import { nextPass } from "@/lib/review/rules";
import type { ApprovalRight, QueueItem, QueueOrder, QueuePerson } from "@/lib/review/view";
import type { Prisma } from "../db/client/client";
import { client } from "../db/database";
import type { Viewer } from "../viewer";
import { visibleTo } from "./projects";
import { presentRules, storedRules } from "./review-rules";
import { live } from "./segments";
import { findWriters } from "./writers";

export type QueueFilter = {
  readonly status: "translated" | "changes_requested";
  readonly documentId?: string | undefined;
  readonly projectId?: string | undefined;
  /** This one alone. */
  readonly segmentId?: string | undefined;
  /** Whose texts; a user id. */
  readonly personId?: string | undefined;
  readonly pass?: 1 | 2 | undefined;
  /** Waits since this moment or a later one. */
  readonly since?: Date | undefined;
  /** Waits since an earlier moment. */
  readonly before?: Date | undefined;
  readonly order?: QueueOrder | undefined;
  /** Only what follows this one in the order. */
  readonly after?: QueuePlace | undefined;
  /** At most so many. */
  readonly take?: number | undefined;
};

/** Where an item stands in every order. */
export type QueuePlace = Pick<QueueItem, "documentId" | "number" | "waitsSince" | "segmentId">;

/** Texts to be mended: one's own, and those that nobody who still translates in the project has written. */
async function mendedBy(viewer: Viewer): Promise<Prisma.SegmentWhereInput> {
  const db = await client();
  const projects = await db.project.findMany({
    where: visibleTo(viewer),
    select: {
      id: true,
      memberships: { where: { role: { in: ["owner", "translator"] } }, select: { userId: true } },
    },
  });
  return {
    OR: [
      { revisions: { some: { side: "target", authorId: viewer.userId } } },
      ...projects.map(({ id: projectId, memberships }) => ({
        document: { projectId },
        revisions: {
          none: { side: "target" as const, authorId: { in: memberships.map(({ userId }) => userId) } },
        },
      })),
    ],
  };
}

/** The condition on a segment to wait for the viewer; it holds their right to see it. */
export async function waitingFor(viewer: Viewer, filter: QueueFilter): Promise<Prisma.SegmentWhereInput> {
  const { status, documentId, projectId, segmentId, personId, pass, since, before, after } = filter;
  const waitsFor: readonly Role[] = status === "translated" ? ["owner", "reviewer"] : ["owner", "translator"];
  return {
    ...live,
    status,
    ...(segmentId === undefined ? {} : { id: segmentId }),
    targetHeadId: { not: null },
    ...(personId === undefined ? {} : { targetHead: { authorId: personId } }),
    ...(pass === undefined ? {} : { passedReviews: pass - 1 }),
    updatedAt: { gte: since, lt: before },
    block: { role: { not: "boilerplate" } },
    document: {
      ...(documentId === undefined ? {} : { id: documentId }),
      ...(projectId === undefined ? {} : { projectId }),
      project: { memberships: { some: { userId: viewer.userId, role: { in: [...waitsFor] } } } },
    },
    ...(after === undefined ? {} : { AND: following(filter.order ?? "text", after) }),
    ...(status === "changes_requested" ? await mendedBy(viewer) : {}),
  };
}

const orders = {
  text: [{ documentId: "asc" }, { number: "asc" }],
  oldest: [{ updatedAt: "asc" }, { id: "asc" }],
  newest: [{ updatedAt: "desc" }, { id: "asc" }],
} as const satisfies Record<QueueOrder, Prisma.SegmentOrderByWithRelationInput[]>;

/** What comes behind a place in an order. */
function following(
  order: QueueOrder,
  { documentId, number, waitsSince, segmentId }: QueuePlace,
): Prisma.SegmentWhereInput {
  const updatedAt = new Date(waitsSince);
  const sameMoment = { updatedAt, id: { gt: segmentId } };
  switch (order) {
    case "text":
      return { OR: [{ documentId: { gt: documentId } }, { documentId, number: { gt: number } }] };
    case "oldest":
      return { OR: [{ updatedAt: { gt: updatedAt } }, sameMoment] };
    case "newest":
      return { OR: [{ updatedAt: { lt: updatedAt } }, sameMoment] };
  }
}

/** What an item of a queue is shown with. */
const shown = (viewer: Viewer) =>
  ({
    sourceHead: true,
    targetHead: { include: { author: { select: { name: true } } } },
    document: {
      include: {
        project: {
          select: {
            ...storedRules,
            memberships: { where: { userId: viewer.userId }, select: { role: true, isApprover: true } },
          },
        },
      },
    },
    confirmations: {
      orderBy: { version: "desc" },
      take: 5,
      select: { targetRevisionId: true, targetRevision: { select: { text: true } } },
    },
    reviews: {
      where: { withdrawal: null },
      orderBy: { version: "desc" },
      take: 10,
      include: { targetRevision: { select: { text: true } }, reviewer: { select: { name: true } } },
    },
  }) as const satisfies Prisma.SegmentInclude;

type Stored = Prisma.SegmentGetPayload<{ include: ReturnType<typeof shown> }>;

/**
 * Segments that wait: confirmed ones for those who review, sent-back ones for those whose text it was
 * (or for everyone who translates, where nobody of them wrote it).
 */
export async function listQueue(viewer: Viewer, filter: QueueFilter): Promise<readonly QueueItem[]> {
  const db = await client();
  const segments = await db.segment.findMany({
    where: await waitingFor(viewer, filter),
    include: shown(viewer),
    orderBy: [...orders[filter.order ?? "text"]],
    take: filter.take ?? 200,
  });
  const writers = await findWriters(
    db,
    segments.flatMap(({ targetHeadId }) => targetHeadId ?? []),
  );
  return segments.flatMap(
    (segment) => present(viewer, segment, writers.get(segment.targetHeadId ?? "") ?? []) ?? [],
  );
}

/** How many segments wait, however few are loaded. */
export async function countQueue(viewer: Viewer, filter: QueueFilter): Promise<number> {
  return (await client()).segment.count({ where: await waitingFor(viewer, filter) });
}

/** Whose texts wait, the most first. */
export async function listQueuePeople(viewer: Viewer, filter: QueueFilter): Promise<readonly QueuePerson[]> {
  const db = await client();
  const where = await waitingFor(viewer, { ...filter, personId: undefined });
  const groups = await db.revision.groupBy({
    by: ["authorId"],
    where: { targetHeadOf: where, authorId: { not: null } },
    _count: true,
  });
  const ids = groups.flatMap(({ authorId }) => authorId ?? []);
  const people = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return people
    .map(({ id, name }) => ({
      userId: id,
      name,
      count: groups.find(({ authorId }) => authorId === id)?._count ?? 0,
    }))
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

function present(viewer: Viewer, segment: Stored, writerIds: readonly string[]): QueueItem | null {
  const { id, number, status, sourceHead, targetHead, document, reviews, confirmations } = segment;
  const own = document.project.memberships[0];
  if (number === null || sourceHead === null || targetHead === null || own === undefined) return null;
  if (!can(own.role, "read")) return null;
  const rules = presentRules(document.project);
  const approved = reviews.find(({ decision }) => decision !== "changes_requested");
  const sentBack = reviews.find(({ decision }) => decision === "changes_requested");
  const stood = reviews.find(
    ({ decision, pass, passes }) => decision !== "changes_requested" && pass === passes,
  );
  const previous = confirmations.find(({ targetRevisionId }) => targetRevisionId !== targetHead.id);
  const state = stateOf(segment);
  const ruling = ruleOnDecision({
    rules,
    state,
    decision: "approved",
    suggests: false,
    reason: "",
    reviewerId: viewer.userId,
    approver: { isOwner: own.role === "owner", isNamed: own.isApprover },
    seenWriterIds: writerIds,
    firstPassById: state === "passed_once" ? (approved?.reviewerId ?? null) : null,
  });
  return {
    segmentId: id,
    number,
    documentId: document.id,
    documentTitle: document.title,
    projectId: document.projectId,
    sourceLanguage: document.sourceLanguage,
    targetLanguage: document.targetLanguage,
    status: status satisfies SegmentStatus,
    waitsSince: segment.updatedAt.toISOString(),
    source: { revisionId: sourceHead.id, sha256: sourceHead.sha256, text: sourceHead.text },
    target: {
      revisionId: targetHead.id,
      sha256: targetHead.sha256,
      text: targetHead.text,
      authorName: targetHead.author?.name ?? null,
      isOwn: writerIds.includes(viewer.userId),
      savedAt: targetHead.createdAt.toISOString(),
    },
    before:
      approved !== undefined
        ? { kind: "approved", text: approved.targetRevision.text }
        : sentBack !== undefined
          ? { kind: "sent_back", text: sentBack.targetRevision.text }
          : null,
    approvedText: stood?.targetRevision.text ?? null,
    previousText: previous?.targetRevision.text ?? null,
    sentBack:
      sentBack === undefined ? null : { reason: sentBack.reason ?? "", byName: sentBack.reviewer.name },
    pass: nextPass(rules, segment.passedReviews),
    passes: rules.passes,
    mode: rules.mode,
    approval: ruling.ok ? "open" : (rights[ruling.refusal] ?? "open"),
  };
}

const rights: Readonly<Partial<Record<string, ApprovalRight>>> = {
  own_text: "own_text",
  override_needs_reason: "needs_override",
  same_person: "same_person",
  not_an_approver: "not_an_approver",
};
