import "server-only";
import { placeSpan } from "@/lib/annotation/place-span";
import type { Placement } from "@/lib/annotation/view";
import type { Transaction } from "../db/database";
import { reasonOf, type StoredReason } from "./reanchor";

/** Where a span stands today, or is shown as detached. */
export type Site = {
  readonly segmentId: string;
  readonly headId: string | null;
  readonly placement: Placement;
};

type StoredSite = {
  readonly spanId: string;
  readonly segmentId: string;
  readonly number: number;
  readonly revisionId: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly isMoved: boolean;
  readonly lostReason: StoredReason | null;
  /** Null where it stands in the head itself. */
  readonly text: string | null;
  readonly headText: string | null;
  readonly headId: string | null;
};

/**
 * Where each of these spans stands: in the segment it was made in while that is live, else where changes of the segments
 * carried it, in several where it was cut. Only where nothing placed is left, where it is shown as detached.
 */
export async function loadSites(
  db: Transaction,
  annotationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Site[]>> {
  if (annotationIds.length === 0) return new Map();
  const rows = await db.$queryRaw<StoredSite[]>`
    WITH span AS (
      SELECT * FROM "AnnotationSpan" WHERE "annotationId" = ANY(${annotationIds}::uuid[])
    ), site AS (
      SELECT p."id" AS "spanId", p."segmentId", 0::bigint AS "at", p."revisionId", p."start", p."end",
        false AS "isMoved", NULL::text AS "lostReason" FROM span p
      UNION ALL
      SELECT a."spanId", a."segmentId", a."id", a."revisionId", a."start", a."end", a."isMoved", a."lostReason"::text
      FROM "Anchor" a JOIN span p ON p."id" = a."spanId"
    ), newest AS (
      SELECT DISTINCT ON ("spanId", "segmentId") * FROM site ORDER BY "spanId", "segmentId", "at" DESC
    )
    SELECT n."spanId"::text, n."segmentId"::text, s."number", n."revisionId"::text, n."start", n."end", n."isMoved",
      n."lostReason", CASE WHEN n."revisionId" <> h."id" THEN r."text" END AS "text",
      CASE WHEN n."revisionId" <> h."id" THEN h."text" END AS "headText",
      h."id"::text AS "headId"
    FROM newest n JOIN "Segment" s ON s."id" = n."segmentId" AND s."retiredById" IS NULL
    JOIN span p ON p."id" = n."spanId"
    LEFT JOIN "Revision" r ON r."id" = n."revisionId"
    LEFT JOIN "Revision" h ON h."id" = CASE p."side" WHEN 'source' THEN s."sourceHeadId" ELSE s."targetHeadId" END
    ORDER BY s."number"`;
  const bySpan = new Map<string, StoredSite[]>();
  for (const row of rows) bySpan.set(row.spanId, [...(bySpan.get(row.spanId) ?? []), row]);
  return new Map(
    [...bySpan].map(([spanId, sites]) => {
      const placed = sites.filter(({ start }) => start !== null);
      return [spanId, (placed.length > 0 ? placed : sites.slice(0, 1)).map(present)];
    }),
  );
}

function present(site: StoredSite): Site {
  return { segmentId: site.segmentId, headId: site.headId, placement: placementOf(site) };
}

function placementOf({ start, end, text, headText, isMoved, lostReason, revisionId }: StoredSite): Placement {
  if (start === null || end === null) {
    return { state: "detached", reason: reasonOf(lostReason), lostInId: revisionId };
  }
  // Stored before anchors were written at every revision.
  if (text !== null) return placeSpan(text, { start, end }, headText ?? "");
  return { state: isMoved ? "moved" : "anchored", start, end };
}
