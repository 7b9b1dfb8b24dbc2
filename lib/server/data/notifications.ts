import "server-only";
import * as z from "zod";
import { threadKinds, type NotificationKind } from "@/lib/notification/kinds";
import type { NotificationLine } from "@/lib/notification/view";
import { roles, type Role } from "@/lib/permission/can";
import { Prisma } from "../db/client/client";
import { makeCursor, pageOf, readCursor, type Page, type PageAsked } from "../cursor";
import { client, transact, type Transaction } from "../db/database";
import type { Viewer } from "../viewer";
import { tell } from "./notices";
import { stillHolding } from "./sessions";

/** So many unread lines are counted; more are told as “more”. */
const mostCounted = 99;

/** What the viewer was told of projects that they are still a member of; a token for one project knows of no other. */
function ownNews({ userId, token }: Viewer): Prisma.Sql {
  const only = token?.projectId ?? null;
  return Prisma.sql`
    FROM "Notification" n JOIN "Membership" m ON m."projectId" = n."projectId" AND m."userId" = n."userId"
    WHERE n."userId" = ${userId}::uuid AND (${only}::uuid IS NULL OR n."projectId" = ${only}::uuid)`;
}

/** How many lines hold something unread; one more than are counted stands for more. */
export async function countUnread(viewer: Viewer): Promise<number> {
  const db = await client();
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM (
      SELECT DISTINCT n."lineId" ${ownNews(viewer)} AND n."readAt" IS NULL LIMIT ${mostCounted + 1}::int
    ) unread`;
  return row?.count ?? 0;
}

/** The same for many sessions at once, by session; one that ended or expired has no count. */
export async function countUnreadOf(
  viewers: readonly Viewer[],
  now = new Date(),
): Promise<ReadonlyMap<string, number>> {
  const db = await client();
  const sessions = await db.session.findMany({
    where: {
      id: { in: viewers.flatMap(({ sessionId }) => sessionId ?? []) },
      ...stillHolding(now),
      user: { disabledAt: null },
    },
    select: { id: true, userId: true },
  });
  const rows = await db.$queryRaw<{ userId: string; count: number }[]>`
    SELECT n."userId"::text, least(count(DISTINCT n."lineId"), ${mostCounted + 1})::int AS "count"
    FROM "Notification" n JOIN "Membership" m ON m."projectId" = n."projectId" AND m."userId" = n."userId"
    WHERE n."userId" = ANY(${[...new Set(sessions.map(({ userId }) => userId))]}::uuid[]) AND n."readAt" IS NULL
    GROUP BY n."userId"`;
  const counts = new Map(rows.map(({ userId, count }) => [userId, count]));
  return new Map(sessions.map(({ id, userId }) => [id, counts.get(userId) ?? 0]));
}

type Row = {
  readonly id: string;
  readonly last: string;
  readonly count: number;
  readonly isRead: boolean;
  readonly kind: NotificationKind;
  readonly at: Date;
  readonly projectId: string;
  readonly documentId: string | null;
  readonly segmentIds: readonly string[];
  readonly subjectIds: readonly string[];
  readonly actorIds: readonly string[];
  readonly seq: number;
};

/** What the viewer is told, the newest first; only what holds something unread, where that is asked for. */
export async function pageNotifications(
  viewer: Viewer,
  { onlyUnread, ...asked }: PageAsked & { readonly onlyUnread: boolean },
): Promise<Page<NotificationLine>> {
  const list = "notifications";
  const before = readCursor(list, z.string().regex(/^\d{1,18}$/u), asked.cursor);
  const db = await client();
  const rows = await db.$queryRaw<Row[]>`
    SELECT "lineId"::text AS "id", max("id")::text AS "last", count(*)::int AS "count", bool_and("readAt" IS NOT NULL) AS "isRead",
      max("kind"::text) AS "kind", max("at") AS "at", max("projectId"::text) AS "projectId", max("documentId"::text) AS "documentId",
      array_remove(array_agg(DISTINCT "segmentId"::text), NULL) AS "segmentIds",
      array_remove(array_agg(DISTINCT "subjectId"::text), NULL) AS "subjectIds",
      array_remove(array_agg(DISTINCT "actorId"::text), NULL) AS "actorIds", max("seq") AS "seq"
    FROM (SELECT n.* ${ownNews(viewer)}) own
    GROUP BY "lineId"
    HAVING (${before}::bigint IS NULL OR max("id") < ${before}::bigint)
      AND (NOT ${onlyUnread}::boolean OR NOT bool_and("readAt" IS NOT NULL))
    ORDER BY max("id") DESC LIMIT ${asked.limit + 1}::int`;
  const named = await nameAll(db, rows);
  return pageOf(rows, asked, ({ last }) => makeCursor(list, last), named);
}

/** Everything the lines name, asked for once for all of them. */
async function nameAll(db: Transaction, rows: readonly Row[]): Promise<(row: Row) => NotificationLine> {
  const people = await db.user.findMany({
    where: { id: { in: rows.flatMap(({ actorIds }) => actorIds) } },
    select: { id: true, name: true },
  });
  const projects = await db.project.findMany({
    where: { id: { in: rows.map(({ projectId }) => projectId) } },
    select: { id: true, name: true },
  });
  const documents = await db.document.findMany({
    where: { id: { in: rows.flatMap(({ documentId }) => documentId ?? []) } },
    select: { id: true, title: true },
  });
  const only = (ids: readonly string[]) => (ids.length === 1 ? ids : []);
  const segments = await db.segment.findMany({
    where: { id: { in: rows.flatMap(({ segmentIds }) => only(segmentIds)) } },
    select: { id: true, number: true, lastNumber: true },
  });
  const subjectIds = rows.flatMap((row) => only(row.subjectIds));
  const reviews = await db.review.findMany({
    where: { id: { in: subjectIds } },
    select: { id: true, reason: true },
  });
  const releases = await db.release.findMany({
    where: { id: { in: subjectIds } },
    select: { id: true, number: true },
  });
  const changes = await db.auditEvent.findMany({
    where: {
      OR: rows
        .filter(({ kind }) => kind === "role_changed" || kind === "member_joined")
        .map(({ projectId, seq }) => ({ projectId, seq })),
    },
    select: { projectId: true, seq: true, data: true },
  });
  const find = <Named extends { readonly id: string }>(all: readonly Named[], id: string | null) =>
    all.find((each) => each.id === id) ?? null;
  return (row) => {
    const { id, kind, count, last, isRead, projectId, seq } = row;
    const [subjectId = null] = only(row.subjectIds);
    const [segmentId = null] = only(row.segmentIds);
    const segment = find(segments, segmentId);
    const change = changes.find((each) => each.projectId === projectId && each.seq === seq);
    return {
      id,
      kind,
      count,
      last,
      isRead,
      at: row.at.toISOString(),
      people: people.filter((person) => row.actorIds.includes(person.id)).map(({ name }) => name),
      segments: row.segmentIds.length,
      project: find(projects, projectId) ?? { id: projectId, name: "" },
      document: find(documents, row.documentId),
      segment:
        segment === null ? null : { id: segment.id, number: segment.number ?? segment.lastNumber ?? 0 },
      annotationId: threadKinds.includes(kind) ? subjectId : null,
      reason: find(reviews, subjectId)?.reason ?? null,
      release: find(releases, subjectId)?.number ?? null,
      role: roleOf(change?.data),
    };
  };
}

function roleOf(data: unknown): Role | null {
  const read = z.object({ role: z.enum(roles) }).safeParse(data);
  return read.success ? read.data.role : null;
}

/** Marks what the viewer has seen, up to a notification, as read: of the lines that are named, or of all. */
export async function markRead(
  viewer: Viewer,
  { lineIds, through }: { readonly lineIds: readonly string[] | null; readonly through: string },
): Promise<void> {
  const named = lineIds === null ? Prisma.empty : Prisma.sql`AND n."lineId" = ANY(${[...lineIds]}::uuid[])`;
  await transact(async (tx) => {
    const count = await tx.$executeRaw`
      UPDATE "Notification" SET "readAt" = now() WHERE "id" IN (
        SELECT n."id" ${ownNews(viewer)} AND n."readAt" IS NULL AND n."id" <= ${through}::bigint ${named})`;
    if (count > 0) await tell(tx, { kind: "notifications", userId: viewer.userId });
  });
}
