import "server-only";
import type { Transaction } from "../db/database";
import type { Viewer } from "../viewer";
import { tell } from "./notices";

/** Everything the log can say. Closed: a new act is named here first. */
export type EventKind =
  | "installation.set_up"
  | "project.created"
  | "project.changed"
  | "project.review_rules_changed"
  | "project.tags_changed"
  | "project.quality_profile_changed"
  | "member.invited"
  | "member.invitation_withdrawn"
  | "member.joined"
  | "member.role_changed"
  | "member.removed"
  | "webhook.added"
  | "webhook.changed"
  | "webhook.secret_replaced"
  | "webhook.removed"
  | "word.added"
  | "word.removed"
  | "segmentation.changed"
  | "segmentation.imported"
  | "document.created"
  | "document.exported"
  | "document.released"
  | "evaluation.opened"
  | "evaluation.rated"
  | "evaluation.cancelled"
  | "evaluation.completed"
  | "evaluation.ruled"
  | "evaluation.ruling_undone"
  | "block.role_changed"
  | "segment.saved"
  | "segment.confirmed"
  | "segment.restored"
  | "segment.reviewed"
  | "segment.review_withdrawn"
  | "segment.suggestion_accepted"
  | "segment.suggestion_refused"
  | "segment.source_corrected"
  | "segment.imported"
  | "segment.replaced"
  | "segment.propagated"
  | "segment.batch_undone"
  | "segment.slice_undone"
  | "structure.split"
  | "structure.merged"
  | "structure.resegmented"
  | "structure.reimported"
  | "structure.undone"
  | "annotation.made"
  | "annotation.replied"
  | "annotation.resolved"
  | "annotation.reopened"
  | "annotation.changed"
  | "annotation.withdrawn"
  | "annotation.reinstated"
  | "annotation.placed"
  | "annotation.accepted";

export type EventRecord = {
  readonly kind: EventKind;
  readonly projectId?: string;
  readonly documentId?: string;
  readonly segmentId?: string;
  /** Where a change of the structure is to be found: the first of the segments that follow each other at its place. */
  readonly placeId?: string;
  /** Ids and words of our own, never a person's text. */
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
};

/**
 * Writes the act into the log and tells open screens, in the transaction of the act itself. The log of a project is one
 * chain: whoever writes to it holds it until the transaction ends, so this is the last thing an act does, and the entry
 * in the log the last thing done here.
 */
export async function recordEvent(tx: Transaction, viewer: Viewer | null, event: EventRecord): Promise<void> {
  if (await isBlind(tx, event)) return recordBlind(tx, viewer, [event]);
  const { kind, projectId, documentId, segmentId, placeId, data = {} } = event;
  const actorId = viewer?.userId ?? null;
  if (kind === "member.removed") await tell(tx, { kind: "rights" });
  if (documentId !== undefined) {
    await holdNews(tx, documentId);
    await tx.liveEvent.create({ data: { kind, documentId, segmentId: segmentId ?? placeId, actorId } });
    await tell(tx, { kind: "news", documentId });
  }
  await tx.auditEvent.create({ data: { kind, projectId, documentId, segmentId, actorId, data } });
}

/** Writes the many acts that one request does, as `recordEvent` does one. */
export async function recordEvents(
  tx: Transaction,
  viewer: Viewer,
  events: readonly (Omit<EventRecord, "placeId"> & { readonly documentId: string })[],
): Promise<void> {
  const isHidden = await Promise.all(events.map((event) => isBlind(tx, event)));
  const hidden = events.filter((_, at) => isHidden[at]);
  if (hidden.length > 0) {
    const open = events.filter((_, at) => !isHidden[at]);
    if (open.length > 0) await recordEvents(tx, viewer, open);
    return recordBlind(tx, viewer, hidden);
  }
  const actorId = viewer.userId;
  // In the order of the ids, so that two who tell of the same documents wait for each other and never both.
  const documentIds = [...new Set(events.map(({ documentId }) => documentId))].toSorted();
  for (const documentId of documentIds) await holdNews(tx, documentId);
  await tx.liveEvent.createMany({
    data: events.map(({ kind, documentId, segmentId }) => ({ kind, documentId, segmentId, actorId })),
  });
  for (const documentId of documentIds) await tell(tx, { kind: "news", documentId });
  await tx.auditEvent.createMany({
    data: events.map((event) => ({ ...event, actorId, data: event.data ?? {} })),
  });
}

/** Whether it is about an issue of an evaluation that is still blind. */
async function isBlind(tx: Transaction, { kind, data }: EventRecord): Promise<boolean> {
  if (!kind.startsWith("annotation.") || typeof data?.annotationId !== "string") return false;
  const found = await tx.annotation.findFirst({
    where: { id: data.annotationId, evaluation: { revealedAt: null } },
    select: { id: true },
  });
  return found !== null;
}

/** The log knows that it happened, and to no screen is told of it: neither where it stands nor what it is. */
async function recordBlind(
  tx: Transaction,
  viewer: Viewer | null,
  events: readonly EventRecord[],
): Promise<void> {
  await tx.auditEvent.createMany({
    data: events.map(({ kind, projectId, documentId, data }) => ({
      kind,
      projectId,
      documentId,
      actorId: viewer?.userId ?? null,
      data: { annotationId: data?.annotationId ?? null },
    })),
  });
}

/**
 * A document's events get their ids in the order in which they are stored: a screen that has seen one would otherwise
 * never be told of an earlier one that was stored later.
 * Whoever holds them knows of every event of the document that is stored, and no other is stored meanwhile.
 */
export async function holdNews(tx: Transaction, documentId: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${documentId}, 0))::text`;
}
