import "server-only";
import type { Happening } from "@/lib/notification/happening";
import { standingApprovals } from "@/lib/notification/standing-approvals";
import type { AuditEvent } from "../db/client/client";
import type { Transaction } from "../db/database";
import type { EventKind } from "./events";
import { loadSegmentStories, writersBefore, type SegmentStory } from "./segment-stories";

/** An entry of a log that may be news to somebody, with the facts that decide to whom. */
export type Told = {
  readonly seq: number;
  readonly at: Date;
  readonly documentId: string | null;
  readonly segmentId: string | null;
  readonly subjectId: string | null;
  readonly happening: Happening;
};

export type Entry = Pick<AuditEvent, "seq" | "at" | "documentId" | "segmentId" | "actorId" | "data"> & {
  readonly kind: EventKind;
  readonly projectId: string;
};

/** Each of these wrote a text. */
const written: readonly EventKind[] = [
  "segment.saved",
  "segment.restored",
  "segment.imported",
  "segment.replaced",
  "segment.propagated",
  "segment.suggestion_accepted",
  "segment.batch_undone",
  "segment.slice_undone",
];
const takenBack: readonly EventKind[] = ["segment.batch_undone", "segment.slice_undone"];
const ofSegments: readonly EventKind[] = [...written, "segment.reviewed", "segment.source_corrected"];

/** What entries of a log are to people. Entries that are news to nobody are left out. */
export async function loadHappenings(tx: Transaction, entries: readonly Entry[]): Promise<readonly Told[]> {
  const stories = await loadSegmentStories(
    tx,
    entries.flatMap(({ kind, segmentId }) => (ofSegments.includes(kind) ? (segmentId ?? []) : [])),
  );
  const told: Told[] = [];
  for (const entry of entries) {
    const story = ofSegments.includes(entry.kind) ? stories.get(entry.segmentId ?? "") : undefined;
    const news = story === undefined ? await look(tx, entry) : lookInSegment(entry, story);
    if (news === null) continue;
    const { seq, at, documentId, segmentId, actorId } = entry;
    const { subjectId, ...happening } = news;
    told.push({
      seq,
      at,
      documentId,
      segmentId,
      subjectId,
      happening: { actorId, ...happening },
    });
  }
  return told;
}

type WithoutActor<Each> = Each extends Happening ? Omit<Each, "actorId"> & { actorId?: string } : never;
type News = WithoutActor<Happening> & { readonly subjectId: string | null };

function lookInSegment({ kind, data }: Entry, story: SegmentStory): News | null {
  if (kind === "segment.reviewed") {
    const review = story.reviews.find(({ id }) => id === wordOf(data, "reviewId"));
    if (review === undefined) return null;
    return {
      what: "reviewed",
      subjectId: review.id,
      decision: review.decision,
      hasSuggestion: wordOf(data, "suggestionId") !== null,
      writerIds: writersBefore(story, review.version),
      approverIds: standingApprovals(story, review.version),
    };
  }
  const revisionId = wordOf(data, "revisionId");
  if (kind === "segment.source_corrected") {
    const source = story.sources.find(({ id }) => id === revisionId);
    if (source?.correction !== "meaning") return null;
    return {
      what: "source_changed",
      subjectId: null,
      writerIds: writersBefore(story, source.version),
      approverIds: standingApprovals(story, source.version),
    };
  }
  const target = story.targets.find(({ id }) => id === revisionId);
  if (target === undefined) return null;
  const parent = story.targets.find(({ id }) => id === target.parentId);
  return {
    what: "text_written",
    subjectId: null,
    takenBackFromId: takenBack.includes(kind) ? (parent?.authorId ?? null) : null,
    approverIds: standingApprovals(story, target.version),
  };
}

async function look(tx: Transaction, entry: Entry): Promise<News | null> {
  const { kind, data } = entry;
  switch (kind) {
    case "structure.split":
    case "structure.merged":
    case "structure.resegmented":
      return lookAtStructure(tx, wordOf(data, "changeId"), "rearranged");
    case "structure.reimported":
      return lookAtStructure(tx, wordOf(data, "changeId"), "source_changed");
    case "annotation.made":
    case "annotation.changed":
      return lookAtAnnotation(tx, entry);
    case "annotation.replied":
      return lookAtThread(tx, entry, "replied");
    case "annotation.resolved":
    case "annotation.accepted":
      return lookAtThread(tx, entry, "resolved");
    case "annotation.reopened":
      return lookAtThread(tx, entry, "reopened");
    case "document.released":
      return lookAtRelease(tx, entry);
    case "member.role_changed": {
      const personId = wordOf(data, "userId");
      return personId === null ? null : { what: "role_changed", subjectId: personId, personId };
    }
    case "member.joined":
      return lookAtJoining(tx, entry);
    default:
      return null;
  }
}

/** What a change of the segments ended: decisions on those it put away, and with a new version their sources. */
async function lookAtStructure(
  tx: Transaction,
  changeId: string | null,
  what: "rearranged" | "source_changed",
): Promise<News | null> {
  if (changeId === null) return null;
  const lines = await tx.lineage.findMany({
    where: { changeId },
    select: { parentId: true, parentStatus: true },
  });
  const gone = await tx.segment.findMany({ where: { retiredById: changeId }, select: { id: true } });
  const stories = await loadSegmentStories(tx, [
    ...lines.map(({ parentId }) => parentId),
    ...gone.map(({ id }) => id),
  ]);
  const endless = Number.MAX_SAFE_INTEGER;
  const approverIds = lines.flatMap(({ parentId, parentStatus }) =>
    parentStatus === "approved" ? standingApprovals(stories.get(parentId)!, endless) : [],
  );
  const ended = { subjectId: null, approverIds: [...new Set(approverIds)] };
  if (what === "rearranged") return { what, ...ended };
  const writerIds = [...stories.values()].flatMap((story) => writersBefore(story, endless));
  return { what, ...ended, writerIds: [...new Set(writerIds)] };
}

/** Whom an annotation speaks to is said once, when it is made; whom it is given to may change. */
async function lookAtAnnotation(tx: Transaction, { kind, data }: Entry): Promise<News | null> {
  const annotationId = wordOf(data, "annotationId");
  if (annotationId === null) return null;
  if (await isStillBlind(tx, annotationId)) return null;
  const mentions =
    kind === "annotation.made" ? await tx.mention.findMany({ where: { annotationId, replyId: null } }) : [];
  return {
    what: "annotated",
    subjectId: annotationId,
    assigneeId: wordOf(data, "assigneeId"),
    mentionIds: [...new Set(mentions.map(({ userId }) => userId))],
  };
}

/** An issue of an evaluation that is still blind is news to nobody. */
async function isStillBlind(tx: Transaction, annotationId: string): Promise<boolean> {
  const found = await tx.annotation.findFirst({
    where: { id: annotationId, evaluation: { revealedAt: null } },
    select: { id: true },
  });
  return found !== null;
}

async function lookAtThread(
  tx: Transaction,
  { at, data }: Entry,
  what: "replied" | "resolved" | "reopened",
): Promise<News | null> {
  const annotationId = wordOf(data, "annotationId");
  if (annotationId === null) return null;
  const annotation = await tx.annotation.findUnique({
    where: { id: annotationId, NOT: { evaluation: { revealedAt: null } } },
    select: {
      id: true,
      authorId: true,
      replies: { where: { createdAt: { lte: at } }, select: { authorId: true } },
    },
  });
  if (annotation === null) return null;
  const { id, authorId, replies } = annotation;
  const replierIds = [...new Set(replies.map((reply) => reply.authorId))];
  if (what !== "replied") return { what, subjectId: id, authorId, replierIds };
  const replyId = wordOf(data, "replyId");
  const mentions = replyId === null ? [] : await tx.mention.findMany({ where: { replyId } });
  const mentionIds = [...new Set(mentions.map(({ userId }) => userId))];
  return { what, subjectId: id, authorId, replierIds, mentionIds };
}

async function lookAtRelease(tx: Transaction, { projectId, documentId, data }: Entry): Promise<News | null> {
  const workers = await tx.$queryRaw<{ id: string }[]>`
    SELECT r."authorId"::text AS "id" FROM "Segment" s JOIN "Revision" r ON r."segmentId" = s."id" AND r."side" = 'target'
    WHERE s."documentId" = ${documentId}::uuid AND r."authorId" IS NOT NULL
    UNION SELECT v."reviewerId"::text FROM "Segment" s JOIN "Review" v ON v."segmentId" = s."id"
    WHERE s."documentId" = ${documentId}::uuid
    UNION SELECT a."authorId"::text FROM "Annotation" a WHERE a."documentId" = ${documentId}::uuid`;
  const readers = await tx.membership.findMany({
    where: { projectId: projectId, role: "reader" },
    select: { userId: true },
  });
  return {
    what: "released",
    subjectId: wordOf(data, "releaseId"),
    workerIds: workers.map(({ id }) => id),
    readerIds: readers.map(({ userId }) => userId),
  };
}

/** The entry has no actor, since nobody was let in yet; it is the deed of whoever joined. */
async function lookAtJoining(tx: Transaction, { projectId, data }: Entry): Promise<News | null> {
  const newcomerId = wordOf(data, "userId");
  if (newcomerId === null) return null;
  const invitation = await tx.invitation.findFirst({
    where: { projectId, acceptedById: newcomerId },
    orderBy: { acceptedAt: "desc" },
    select: { createdById: true },
  });
  return {
    what: "joined",
    actorId: newcomerId,
    subjectId: newcomerId,
    inviterId: invitation?.createdById ?? null,
  };
}

/** An id or a word of our own in the data of an entry; null where there is none. */
export function wordOf(data: Entry["data"], name: string): string | null {
  if (data === null || typeof data !== "object" || Array.isArray(data)) return null;
  const value = data[name];
  return typeof value === "string" ? value : null;
}
