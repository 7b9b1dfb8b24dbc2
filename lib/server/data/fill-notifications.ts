/** What people are told: taken from the log of their project, so that nothing that is stored is ever forgotten or told twice. */
import "server-only";
import { randomUUID } from "node:crypto";
import { decideWho } from "@/lib/notification/decide-who";
import { joinsLine } from "@/lib/notification/joins-line";
import { threadKinds, type NotificationKind } from "@/lib/notification/kinds";
import { parsePreferences } from "@/lib/preferences/parse-preferences";
import { client, transact, type Transaction } from "../db/database";
import type { EventKind } from "./events";
import { loadHappenings, wordOf, type Entry } from "./happenings";
import { tell } from "./notices";
import { seenBy } from "./seen-annotations";

/** Entries of the log that are looked at in one go. */
const stretch = 500;

let isAtIt = false;

/** Tells people what happened since it was called last, in every project. A call while another is at it does nothing. */
export async function fillNotifications(): Promise<void> {
  if (isAtIt) return;
  isAtIt = true;
  try {
    const db = await client();
    const behind = await db.$queryRaw<{ id: string }[]>`
      SELECT p."id"::text FROM "Project" p LEFT JOIN "NotificationCursor" c ON c."projectId" = p."id"
      WHERE EXISTS (
        SELECT 1 FROM "AuditEvent" e WHERE e."projectId" = p."id" AND e."seq" > COALESCE(c."seq", 0))`;
    for (const { id } of behind) {
      while (await fillStretch(id, stretch));
    }
  } finally {
    isAtIt = false;
  }
}

/** Tells of the next entries of a project's log, all or none. False where nothing more is to be told here. */
export async function fillStretch(projectId: string, most: number): Promise<boolean> {
  return transact(async (tx) => {
    await tx.notificationCursor.createMany({ data: [{ projectId, seq: 0 }], skipDuplicates: true });
    // Another server that is at it already needs no help.
    const [cursor] = await tx.$queryRaw<{ seq: number }[]>`
      SELECT "seq" FROM "NotificationCursor" WHERE "projectId" = ${projectId}::uuid FOR UPDATE SKIP LOCKED`;
    if (cursor === undefined) return false;
    const found = await tx.auditEvent.findMany({
      where: { projectId, seq: { gt: cursor.seq } },
      orderBy: { seq: "asc" },
      take: most,
    });
    const entries = found.map((entry) => ({ ...entry, projectId, kind: entry.kind as EventKind }));
    const last = entries.at(-1);
    if (last === undefined) return false;
    const changed = [...(await writeNews(tx, projectId, entries)), ...(await dropWithdrawn(tx, entries))];
    await tx.notificationCursor.update({ where: { projectId }, data: { seq: last.seq } });
    for (const userId of new Set(changed)) await tell(tx, { kind: "notifications", userId });
    return entries.length === most;
  });
}

type News = {
  readonly userId: string;
  readonly seq: number;
  readonly kind: NotificationKind;
  readonly at: Date;
  readonly documentId: string | null;
  readonly segmentId: string | null;
  readonly subjectId: string | null;
  readonly actorId: string | null;
};

async function writeNews(
  tx: Transaction,
  projectId: string,
  entries: readonly Entry[],
): Promise<readonly string[]> {
  const told = await loadHappenings(tx, entries);
  const all = told.flatMap(({ happening, ...place }): readonly News[] =>
    decideWho(happening).map(({ personId, kind }) => ({
      ...place,
      userId: personId,
      kind,
      actorId: happening.actorId,
    })),
  );
  const wants = await listWishes(tx, projectId, [...new Set(all.map(({ userId }) => userId))]);
  const wanted = all.filter(({ userId, kind }) => wants.get(userId)?.has(kind) === false);
  const news = await leaveOutUnseen(tx, wanted);
  if (news.length === 0) return [];
  const lines = await openLines(tx, projectId, news);
  await tx.notification.createMany({
    data: news.map((each) => ({ ...each, projectId, lineId: lineFor(lines, each) })),
  });
  return news.map(({ userId }) => userId);
}

/** What each member does not want to be told of here; whoever is no member, or muted the project, is left out. */
async function listWishes(
  tx: Transaction,
  projectId: string,
  userIds: string[],
): Promise<ReadonlyMap<string, ReadonlySet<NotificationKind>>> {
  const members = await tx.membership.findMany({
    where: { projectId, userId: { in: userIds }, isMuted: false },
    select: { userId: true, user: { select: { preference: { select: { value: true } } } } },
  });
  return new Map(
    members.map(({ userId, user }) => [
      userId,
      new Set(parsePreferences(user.preference?.value).untoldKinds),
    ]),
  );
}

/** Without what is said in annotations that the person may not see. */
async function leaveOutUnseen(tx: Transaction, news: readonly News[]): Promise<readonly News[]> {
  const inThreads = news.filter(({ kind }) => threadKinds.includes(kind));
  const seen = new Set<string>();
  for (const userId of new Set(inThreads.map((each) => each.userId))) {
    const own = inThreads.filter((each) => each.userId === userId);
    const annotations = await tx.annotation.findMany({
      where: { id: { in: own.flatMap(({ subjectId }) => subjectId ?? []) }, AND: seenBy({ userId }) },
      select: { id: true },
    });
    annotations.forEach(({ id }) => seen.add(`${userId} ${id}`));
  }
  return news.filter(
    ({ kind, userId, subjectId }) => !threadKinds.includes(kind) || seen.has(`${userId} ${subjectId}`),
  );
}

type Line = { readonly id: string; newestAt: number };

const keyOf = ({ userId, kind, documentId }: Pick<News, "userId" | "kind" | "documentId">) =>
  `${userId} ${kind} ${documentId}`;

/** The unread lines that news may join, the newest of each person, kind and document. */
async function openLines(
  tx: Transaction,
  projectId: string,
  news: readonly News[],
): Promise<Map<string, Line>> {
  const rows = await tx.$queryRaw<
    {
      userId: string;
      kind: NotificationKind;
      documentId: string | null;
      lineId: string;
      at: Date;
    }[]
  >`
    SELECT DISTINCT ON ("userId", "kind", "documentId") "userId"::text, "kind"::text, "documentId"::text, "lineId"::text, "at"
    FROM "Notification"
    WHERE "projectId" = ${projectId}::uuid AND "readAt" IS NULL
      AND "userId" = ANY(${[...new Set(news.map(({ userId }) => userId))]}::uuid[])
    ORDER BY "userId", "kind", "documentId", "id" DESC`;
  return new Map(rows.map((row) => [keyOf(row), { id: row.lineId, newestAt: row.at.getTime() }]));
}

function lineFor(lines: Map<string, Line>, news: News): string {
  const at = news.at.getTime();
  const open = lines.get(keyOf(news));
  if (open !== undefined && joinsLine(news.kind, open, at)) {
    open.newestAt = Math.max(open.newestAt, at);
    return open.id;
  }
  const id = randomUUID();
  lines.set(keyOf(news), { id, newestAt: at });
  return id;
}

/** A decision that was taken back, or an annotation that was withdrawn, is news no more. */
async function dropWithdrawn(tx: Transaction, entries: readonly Entry[]): Promise<readonly string[]> {
  const subjectIds = entries.flatMap(({ kind, data }) => {
    const name =
      kind === "segment.review_withdrawn"
        ? "reviewId"
        : kind === "annotation.withdrawn"
          ? "annotationId"
          : null;
    return name === null ? [] : (wordOf(data, name) ?? []);
  });
  if (subjectIds.length === 0) return [];
  const dropped = await tx.$queryRaw<{ userId: string }[]>`
    DELETE FROM "Notification" WHERE "subjectId" = ANY(${subjectIds}::uuid[]) AND "readAt" IS NULL RETURNING "userId"::text`;
  return dropped.map(({ userId }) => userId);
}

const day = 24 * 60 * 60 * 1000;
const keptRead = 30 * day;
const keptUnread = 365 * day;

/** Removes what was read a month ago, and what nobody read within a year. */
export async function forgetOldNotifications(now = new Date()): Promise<void> {
  const db = await client();
  await db.notification.deleteMany({
    where: {
      OR: [
        { readAt: { lt: new Date(now.getTime() - keptRead) } },
        { readAt: null, at: { lt: new Date(now.getTime() - keptUnread) } },
      ],
    },
  });
}
