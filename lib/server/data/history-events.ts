import "server-only";
import { sittingMs } from "@/lib/history/fold-runs";
import type { HistoryFilter } from "@/lib/history/filter";
import { Prisma } from "../db/client/client";
import type { Transaction } from "../db/database";
import { groupedKinds, kindsOf, writeKinds } from "./history-kinds";

/** An entry of a document's log, as it is stored. */
export type StoredEvent = {
  readonly seq: number;
  readonly kind: string;
  readonly segmentId: string | null;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly at: Date;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
};

/** Kinds of which one act may write many, one after another, in one transaction. */
const manyAtOnce = writeKinds.filter((kind) => kind !== "segment.saved");
/** An act on many is told of in so many entries at most. */
const longestAct = 5_000;

/**
 * The newest entries before a place in the log, by the order of the log. A save that led to the next one of the same
 * sitting is left out, and of an act on many segments all but the last, unless single segments are asked for.
 */
export async function listEvents(
  db: Transaction,
  documentId: string,
  filter: HistoryFilter,
  { before, take }: { readonly before: number | null; readonly take: number },
): Promise<readonly StoredEvent[]> {
  const family = filter.segment === null ? null : await findFamily(db, documentId, filter.segment);
  const folds = family === null && filter.status === null;
  return db.$queryRaw<StoredEvent[]>`
    SELECT e."seq", e."kind", e."segmentId"::text, e."actorId"::text, u."name" AS "actorName", e."at", e."data"
    FROM "AuditEvent" e LEFT JOIN "User" u ON u."id" = e."actorId"
    WHERE e."documentId" = ${documentId}::uuid
      ${before === null ? Prisma.empty : Prisma.sql`AND e."seq" < ${before}::int`}
      ${filter.person === null ? Prisma.empty : Prisma.sql`AND e."actorId" = ${filter.person}::uuid`}
      ${filter.from === null ? Prisma.empty : Prisma.sql`AND e."at" >= ${new Date(filter.from)}`}
      ${filter.to === null ? Prisma.empty : Prisma.sql`AND e."at" <= ${new Date(filter.to)}`}
      ${ofKinds(filter)}
      ${family === null ? Prisma.empty : inFamily(family)}
      AND NOT (e."kind" = 'segment.saved' AND EXISTS (
        SELECT 1 FROM (
          SELECT n."kind", n."actorId", n."at" FROM "AuditEvent" n
          WHERE n."segmentId" = e."segmentId" AND n."id" > e."id" AND n."kind" = ANY(${[...writeKinds]}::text[])
            ${filter.to === null ? Prisma.empty : Prisma.sql`AND n."at" <= ${new Date(filter.to)}`}
          ORDER BY n."id" LIMIT 1
        ) n
        WHERE n."kind" = 'segment.saved' AND n."actorId" = e."actorId"
          AND n."at" - e."at" <= make_interval(secs => ${sittingMs / 1000}::int)
      ))
      ${folds ? lastOfItsAct : Prisma.empty}
    ORDER BY e."seq" DESC LIMIT ${take}::int`;
}

const lastOfItsAct = Prisma.sql`
  AND NOT (e."kind" = ANY(${manyAtOnce}::text[]) AND EXISTS (
    SELECT 1 FROM "AuditEvent" n
    WHERE n."documentId" = e."documentId" AND n."seq" > e."seq" AND n."seq" <= e."seq" + ${longestAct}::int
      AND n."at" = e."at" AND n."actorId" = e."actorId"
      AND (n."kind" = e."kind" OR (e."kind" = 'segment.source_corrected' AND n."kind" = 'structure.reimported'))
  ))`;

function ofKinds({ group, side, status }: HistoryFilter): Prisma.Sql {
  const conditions: Prisma.Sql[] = [];
  if (group === "document") conditions.push(Prisma.sql`NOT e."kind" = ANY(${[...groupedKinds]}::text[])`);
  else if (group !== null) conditions.push(Prisma.sql`e."kind" = ANY(${[...kindsOf(group)]}::text[])`);
  if (side === "source") conditions.push(Prisma.sql`e."kind" = 'segment.source_corrected'`);
  if (side === "target") {
    conditions.push(
      Prisma.sql`e."kind" = ANY(${writeKinds.filter((kind) => kind !== "segment.source_corrected")}::text[])`,
    );
  }
  if (status === "approved") {
    conditions.push(
      Prisma.sql`e."kind" = 'segment.reviewed' AND e."data"->>'decision' IN ('approved', 'approved_with_edits')`,
    );
  } else if (status === "changes_requested") {
    conditions.push(
      Prisma.sql`e."kind" = 'segment.reviewed' AND e."data"->>'decision' = 'changes_requested'`,
    );
  } else if (status === "translated") {
    conditions.push(Prisma.sql`e."kind" = 'segment.confirmed'`);
  } else if (status !== null) {
    conditions.push(Prisma.sql`e."kind" = ANY(${[...writeKinds]}::text[])`);
  }
  return conditions.length === 0 ? Prisma.empty : Prisma.sql`AND ${Prisma.join(conditions, " AND ")}`;
}

type Family = { readonly segmentIds: readonly string[]; readonly changeIds: readonly string[] };

function inFamily({ segmentIds, changeIds }: Family): Prisma.Sql {
  return Prisma.sql`AND (e."segmentId" = ANY(${[...segmentIds]}::uuid[]) OR e."data"->>'changeId' = ANY(${[...changeIds]}::text[]))`;
}

/** The segment with this number, those it came of, and the changes in between. */
async function findFamily(db: Transaction, documentId: string, number: number): Promise<Family> {
  const rows = await db.$queryRaw<{ id: string; madeById: string | null }[]>`
    WITH RECURSIVE family AS (
      SELECT s."id", s."madeById" FROM "Segment" s
      WHERE s."documentId" = ${documentId}::uuid AND s."number" = ${number}::int
      UNION
      SELECT p."id", p."madeById" FROM family f
      JOIN "Lineage" l ON l."childId" = f."id" AND l."changeId" = f."madeById"
      JOIN "Segment" p ON p."id" = l."parentId"
    )
    SELECT "id"::text, "madeById"::text FROM family LIMIT 500`;
  return {
    segmentIds: rows.map(({ id }) => id),
    changeIds: [...new Set(rows.flatMap(({ madeById }) => madeById ?? []))],
  };
}

/** An act on many segments that is told of in one entry: how many it changed, and the first of them. */
export type Act = { readonly count: number; readonly members: readonly StoredEvent[] };

/** What else the acts of these entries did, by the place of the entry. */
export async function listActs(
  db: Transaction,
  documentId: string,
  leads: readonly StoredEvent[],
  most: number,
): Promise<ReadonlyMap<number, Act>> {
  const own = leads.filter(
    ({ kind }) => manyAtOnce.some((each) => each === kind) || kind === "structure.reimported",
  );
  if (own.length === 0) return new Map();
  const rows = await db.$queryRaw<(Omit<StoredEvent, "actorName"> & { lead: number; count: number })[]>`
    SELECT l."seq" AS "lead", m.* FROM unnest(
      ${own.map(({ seq }) => seq)}::int[], ${own.map(({ at }) => at)}::timestamptz[],
      ${own.map(({ actorId }) => actorId)}::uuid[], ${own.map(({ kind }) => kind)}::text[]
    ) AS l("seq", "at", "actorId", "kind")
    JOIN LATERAL (
      SELECT e."seq", e."kind", e."segmentId"::text, e."actorId"::text, e."at", e."data",
        (count(*) OVER ())::int AS "count"
      FROM "AuditEvent" e
      WHERE e."documentId" = ${documentId}::uuid AND e."at" = l."at" AND e."actorId" = l."actorId"
        AND e."seq" <= l."seq" AND e."segmentId" IS NOT NULL
        AND (e."kind" = l."kind" OR (l."kind" = 'structure.reimported' AND e."kind" = 'segment.source_corrected'))
      ORDER BY e."seq" LIMIT ${most}::int
    ) m ON true ORDER BY l."seq", m."seq"`;
  const acts = new Map<number, { count: number; members: StoredEvent[] }>();
  for (const { lead, count, ...event } of rows) {
    const member = { ...event, actorName: null };
    const act = acts.get(lead);
    if (act === undefined) acts.set(lead, { count, members: [member] });
    else act.members.push(member);
  }
  return acts;
}
