import "server-only";
import type { BlockRole } from "@/lib/document/block";
import { liveAt, type StructureStep } from "@/lib/history/live-at";
import type { Transaction } from "../db/database";
import { writeKinds } from "./history-kinds";

/** A segment that a document has or once had. */
export type EverSegment = {
  readonly id: string;
  readonly number: number | null;
  readonly lastNumber: number | null;
  readonly madeById: string | null;
  readonly retiredById: string | null;
  readonly gap: string;
  readonly block: { readonly role: BlockRole };
};

/** Which segments a document had when, and how far each was. */
export type DocumentStory = {
  readonly segments: ReadonlyMap<string, EverSegment>;
  readonly steps: readonly StructureStep[];
};

/** The segments a document ever had. The caller has asked for the right to read. */
export async function loadDocumentStory(db: Transaction, documentId: string): Promise<DocumentStory> {
  const [segments, edges, events] = await Promise.all([
    db.segment.findMany({
      where: { documentId },
      orderBy: { number: "asc" },
      select: {
        id: true,
        number: true,
        lastNumber: true,
        madeById: true,
        retiredById: true,
        gap: true,
        block: { select: { role: true } },
      },
    }),
    db.lineage.findMany({
      where: { change: { documentId } },
      select: { changeId: true, parentId: true, childId: true },
    }),
    db.auditEvent.findMany({
      where: { documentId, kind: { startsWith: "structure." } },
      orderBy: { seq: "asc" },
      select: { seq: true, data: true },
    }),
  ]);
  const edgesOf = new Map<string, (typeof edges)[number][]>();
  for (const edge of edges) {
    const own = edgesOf.get(edge.changeId);
    if (own === undefined) edgesOf.set(edge.changeId, [edge]);
    else own.push(edge);
  }
  const steps = events.flatMap(({ seq, data }) => {
    const { changeId } = data as { changeId?: string };
    return changeId === undefined ? [] : [{ changeId, seq, edges: edgesOf.get(changeId) ?? [] }];
  });
  return { segments: new Map(segments.map((segment) => [segment.id, segment])), steps };
}

/** The live segments at a place in the log, in reading order. */
export function segmentsAt({ segments, steps }: DocumentStory, seq: number): readonly string[] {
  return liveAt([...segments.values()], steps, seq);
}

/** How many writes each segment of a document had taken at each of two places in the log: its version then. */
export async function countVersions(
  db: Transaction,
  documentId: string,
  [first, second]: readonly [number, number],
): Promise<ReadonlyMap<string, readonly [number, number]>> {
  const rows = await db.$queryRaw<{ id: string; first: number; second: number }[]>`
    SELECT e."segmentId"::text AS "id",
      (count(*) FILTER (WHERE e."seq" <= ${first}::int))::int AS "first",
      (count(*) FILTER (WHERE e."seq" <= ${second}::int))::int AS "second"
    FROM "AuditEvent" e
    WHERE e."documentId" = ${documentId}::uuid AND e."segmentId" IS NOT NULL
      AND e."kind" = ANY(${[...writeKinds]}::text[])
    GROUP BY e."segmentId"`;
  return new Map(rows.map(({ id, first: one, second: two }) => [id, [one, two] as const]));
}

/** The versions of both sides that stood in segments at versions of theirs, in the order given. */
export async function loadTextsAt(
  db: Transaction,
  wanted: readonly { readonly segmentId: string; readonly version: number }[],
): Promise<readonly TextsAt[]> {
  if (wanted.length === 0) return [];
  const rows = await db.$queryRaw<TextsAt[]>`
    SELECT s."text" AS "source", t."id"::text AS "targetId", t."text" AS "target"
    FROM unnest(
      ${wanted.map(({ segmentId }) => segmentId)}::uuid[], ${wanted.map(({ version }) => version)}::int[]
    ) WITH ORDINALITY AS w("segmentId", "version", "place")
    LEFT JOIN LATERAL (
      SELECT r."text" FROM "Revision" r
      WHERE r."segmentId" = w."segmentId" AND r."side" = 'source' AND r."version" <= w."version"
      ORDER BY r."n" DESC LIMIT 1
    ) s ON true
    LEFT JOIN LATERAL (
      SELECT r."id", r."text" FROM "Revision" r
      WHERE r."segmentId" = w."segmentId" AND r."side" = 'target' AND r."version" <= w."version"
      ORDER BY r."n" DESC LIMIT 1
    ) t ON true
    ORDER BY w."place"`;
  return rows;
}

export type TextsAt = {
  readonly source: string;
  /** Null until somebody had typed. */
  readonly targetId: string | null;
  readonly target: string | null;
};
