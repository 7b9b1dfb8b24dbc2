import "server-only";
import type { DocumentOpening, DocumentRow, ExcludedRow, RowRange } from "@/lib/document/rows";
import type { Role } from "@/lib/permission/can";
import type { Prisma } from "../db/client/client";
import { client, type Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { allowInDocument, documentHead } from "./documents";
import { newestEvent } from "./live-events";
import { ownRole, roleFor, visibleTo } from "./projects";
import { loadStories, presentSegment, shownHeads } from "./segment-views";
import { live } from "./segments";

/** Segment numbers that are loaded at once. */
const stride = 1_000;
/** A document of so many segments comes whole with its page. */
const smallDocument = 300;
const before = 40;
const after = 60;

type Numbers = { readonly from: number; readonly to: number };

/** What a workbench needs to open at a segment: by its number, or else at the first one that is open. */
export async function openDocument(
  viewer: Viewer,
  documentId: string,
  wantedNumber: number | null,
): Promise<{
  readonly opening: DocumentOpening;
  readonly role: Role;
  /** Every event after this one may be missing from what is shown. */
  readonly newsFrom: string;
}> {
  const db = await client();
  const newsFrom = await newestEvent(documentId);
  const { project, ...document } = await findDocument(viewer, documentId);
  const role = roleFor(viewer, "read", project.memberships);
  const where = takingWork(documentId);
  const [ranges, groups, begin] = await Promise.all([
    listRanges(db, documentId),
    db.segment.groupBy({ by: ["status"], where, _count: true }),
    findBegin(documentId, wantedNumber),
  ]);
  const counts = { not_started: 0, draft: 0, translated: 0, changes_requested: 0, approved: 0 };
  for (const { status, _count } of groups) counts[status] = _count;
  const last = ranges.at(-1)?.to ?? 0;
  const numbers =
    last <= smallDocument
      ? { from: 1, to: last }
      : {
          from: Math.max(1, (begin?.number ?? 1) - before),
          to: Math.min(last, (begin?.number ?? 1) + after),
        };
  const rows = await loadRows(db, documentId, numbers);
  return {
    role,
    newsFrom,
    opening: {
      ...document,
      reviewMode: project.reviewMode,
      project: { id: project.id, name: project.name },
      rowCount: ranges.reduce((sum, { rowCount }) => sum + rowCount, 0),
      counts,
      ranges,
      window: { at: await countRowsBefore(db, documentId, numbers.from), rows },
      beginId: begin?.id ?? null,
    },
  };
}

/** The rows whose first segment has one of these numbers. */
export async function listRows(
  viewer: Viewer,
  documentId: string,
  { from, to }: Numbers,
): Promise<readonly DocumentRow[]> {
  const db = await client();
  await allowInDocument(db, viewer, "read", documentId);
  return loadRows(db, documentId, { from, to: Math.min(to, from + stride - 1) });
}

/** The segments of a document that are neither gone nor left out. */
function takingWork(documentId: string) {
  return {
    documentId,
    ...live,
    block: { role: { not: "boilerplate" } },
  } as const satisfies Prisma.SegmentWhereInput;
}

async function findDocument(viewer: Viewer, documentId: string) {
  const db = await client();
  const document = await db.document.findFirst({
    where: { id: documentId, project: visibleTo(viewer) },
    select: {
      ...documentHead,
      project: { select: { id: true, name: true, reviewMode: true, memberships: ownRole(viewer) } },
    },
  });
  if (document === null) refuse("not_found", say("no_document"));
  return document;
}

async function findBegin(documentId: string, wantedNumber: number | null) {
  const db = await client();
  const where = takingWork(documentId);
  const select = { id: true, number: true } as const;
  const orderBy = { number: "asc" } as const;
  if (wantedNumber !== null) {
    const wanted = await db.segment.findFirst({ where: { ...where, number: wantedNumber }, select });
    if (wanted !== null) return wanted;
  }
  const open = { status: { in: ["not_started" as const, "draft" as const, "changes_requested" as const] } };
  return (
    (await db.segment.findFirst({ where: { ...where, ...open }, select, orderBy })) ??
    (await db.segment.findFirst({ where, select, orderBy }))
  );
}

/** The first number of every row: a segment is one, and so is a whole block that is left out. */
async function listRanges(db: Transaction, documentId: string): Promise<readonly RowRange[]> {
  const counted = await db.$queryRaw<{ stretch: number; rows: number; last: number }[]>`
    SELECT ((line."first" - 1) / ${stride}::int)::int AS "stretch", count(*)::int AS "rows", max(line."last")::int AS "last"
    FROM (
      SELECT min(s."number") AS "first", max(s."number") AS "last"
      FROM "Segment" s JOIN "Block" b ON b."id" = s."blockId"
      WHERE s."documentId" = ${documentId}::uuid AND s."retiredById" IS NULL
      GROUP BY CASE WHEN b."role" = 'boilerplate' THEN b."id" ELSE s."id" END
    ) line
    GROUP BY 1 ORDER BY 1`;
  let at = 0;
  return counted.map(({ stretch, rows, last }) => {
    const from = stretch * stride + 1;
    const range = { from, to: Math.min(from + stride - 1, last), at, rowCount: rows };
    at += rows;
    return range;
  });
}

async function countRowsBefore(db: Transaction, documentId: string, number: number): Promise<number> {
  if (number <= 1) return 0;
  const [{ rows }] = await db.$queryRaw<[{ rows: number }]>`
    SELECT count(DISTINCT CASE WHEN b."role" = 'boilerplate' THEN b."id" ELSE s."id" END)::int AS "rows"
    FROM "Segment" s JOIN "Block" b ON b."id" = s."blockId"
    WHERE s."documentId" = ${documentId}::uuid AND s."retiredById" IS NULL AND s."number" < ${number}`;
  return rows;
}

async function loadRows(
  db: Transaction,
  documentId: string,
  numbers: Numbers,
): Promise<readonly DocumentRow[]> {
  const where = { documentId, ...live, number: { gte: numbers.from, lte: numbers.to } };
  const [segments, excluded, previous] = await Promise.all([
    db.segment.findMany({
      where: { ...where, ...takingWork(documentId) },
      orderBy: { number: "asc" },
      include: { ...shownHeads, block: { select: { id: true, role: true, reason: true } } },
    }),
    listExcluded(db, documentId, numbers),
    db.segment.findFirst({
      where: { documentId, ...live, number: numbers.from - 1 },
      select: { blockId: true },
    }),
  ]);
  const stories = await loadStories(where, segments);
  let blockBefore = previous?.blockId ?? null;
  const rows: DocumentRow[] = [...excluded];
  for (const segment of segments) {
    const { id, role, reason } = segment.block;
    if (role === "boilerplate") continue;
    rows.push({
      kind: "segment",
      blockId: id,
      role,
      reason,
      isFirst: blockBefore !== id,
      segment: presentSegment(segment, stories),
    });
    blockBefore = id;
  }
  const place = (row: DocumentRow) => (row.kind === "segment" ? row.segment.number : row.first);
  return rows.toSorted((a, b) => place(a) - place(b));
}

async function listExcluded(
  db: Transaction,
  documentId: string,
  { from, to }: Numbers,
): Promise<readonly ExcludedRow[]> {
  const blocks = await db.$queryRaw<Omit<ExcludedRow, "kind">[]>`
    SELECT b."id"::text AS "blockId", b."reason", min(s."number")::int AS "first", max(s."number")::int AS "last",
      left(string_agg(r."text", ' ' ORDER BY s."number"), 400) AS "text"
    FROM "Block" b
    JOIN "Segment" s ON s."blockId" = b."id" AND s."retiredById" IS NULL
    JOIN "Revision" r ON r."id" = s."sourceHeadId"
    WHERE b."documentId" = ${documentId}::uuid AND b."role" = 'boilerplate'
    GROUP BY b."id" HAVING min(s."number") BETWEEN ${from}::int AND ${to}::int`;
  return blocks.map((block) => ({ kind: "excluded", ...block }));
}
