import "server-only";
import { nextAnchors, type AnchorTrail, type NextAnchor } from "@/lib/annotation/next-anchor";
import type { LostReason } from "@/lib/annotation/anchor/outcome";
import type { Transaction } from "../db/database";
import type { Side } from "../db/client/enums";

/** A revision as it goes on top of another. */
export type Successor = {
  readonly id: string;
  readonly segmentId: string;
  readonly side: Side;
  readonly text: string;
  /** The text it follows; null where there was none. */
  readonly parent: { readonly id: string; readonly text: string } | null;
};

/**
 * Says of every span in these segments where it stands in the new revision, in the transaction that stores it: no one
 * ever sees a text whose annotations stand where the text before had them.
 */
export async function reanchor(tx: Transaction, revisions: readonly Successor[]): Promise<void> {
  const sites = await listSites(tx, revisions);
  if (sites.length === 0) return;
  await tx.anchor.createMany({
    data: revisions.flatMap((revision) => {
      const own = sites.filter(
        ({ segmentId, side }) => segmentId === revision.segmentId && side === revision.side,
      );
      const before = revision.parent?.text ?? "";
      const outcomes = nextAnchors(
        own.map((site) => trailOf(site, revision.parent)),
        before,
        revision.text,
      );
      return outcomes.map((outcome, at) => ({
        spanId: own[at]!.spanId,
        segmentId: revision.segmentId,
        revisionId: revision.id,
        ...anchorRow(outcome),
      }));
    }),
  });
}

/** What is stored of where a span came to stand. */
export function anchorRow(outcome: NextAnchor) {
  if ("lost" in outcome) {
    const lostReason = storedReasons[outcome.lost];
    return { start: null, end: null, method: "walk", isMoved: false, confidence: 0, lostReason } as const;
  }
  const { start, end, method, isMoved, confidence } = outcome;
  return { start, end, method, isMoved, confidence };
}

const storedReasons = {
  deleted: "deleted",
  rewritten: "rewritten",
  "look-alike": "look_alike",
} as const satisfies Record<LostReason, string>;

const reasons = { deleted: "deleted", rewritten: "rewritten", look_alike: "look-alike" } as const;
export type StoredReason = keyof typeof reasons;

/** Where a change of the segments lost it, its words are gone. */
export function reasonOf(stored: StoredReason | null): LostReason {
  return reasons[stored ?? "deleted"];
}

type Site = {
  readonly spanId: string;
  readonly segmentId: string;
  readonly side: Side;
  readonly revisionId: string | null;
  readonly isPlaced: boolean;
  readonly lostReason: StoredReason | null;
  readonly isMoved: boolean;
  readonly confidence: number;
  readonly seenStart: number;
  readonly seenEnd: number;
  readonly seenText: string;
  readonly originStart: number;
  readonly originEnd: number;
  readonly originText: string;
};

function trailOf(site: Site, parent: Successor["parent"]): AnchorTrail {
  const seen = { text: site.seenText, start: site.seenStart, end: site.seenEnd };
  const trail = {
    origin: { text: site.originText, start: site.originStart, end: site.originEnd },
    seen,
    lost: site.isPlaced ? null : reasonOf(site.lostReason),
    isMoved: site.isMoved,
    confidence: site.confidence,
  };
  // Revisions from before anchors were stored at each: the way from where it was put is taken in one step.
  if (!site.isPlaced || site.revisionId === parent?.id) return trail;
  const [caughtUp] = nextAnchors([trail], seen.text, parent?.text ?? "");
  if (caughtUp === undefined || "lost" in caughtUp) return { ...trail, lost: caughtUp?.lost ?? "deleted" };
  const { start, end, isMoved, confidence } = caughtUp;
  return { ...trail, seen: { text: parent?.text ?? "", start, end }, isMoved, confidence };
}

/**
 * The spans that stand in these segments or are shown with them, each with its newest place there, where it was last
 * seen, and where it was last put: by whoever made it or moved it, or by a change of the segments.
 */
async function listSites(tx: Transaction, revisions: readonly Successor[]): Promise<readonly Site[]> {
  return tx.$queryRaw<Site[]>`
    WITH asked AS (
      SELECT * FROM unnest(
        ${revisions.map(({ segmentId }) => segmentId)}::uuid[], ${revisions.map(({ side }) => side)}::text[]
      ) AS asked("segmentId", "side")
    ), site AS (
      SELECT p."id" AS "spanId", p."segmentId", 0::bigint AS "at", p."revisionId", p."start", p."end", 'made' AS "method",
        NULL::text AS "lostReason", false AS "isMoved", 1::float8 AS "confidence"
      FROM asked JOIN "AnnotationSpan" p ON p."segmentId" = asked."segmentId" AND p."side"::text = asked."side"
      UNION ALL
      SELECT a."spanId", a."segmentId", a."id", a."revisionId", a."start", a."end", a."method"::text,
        a."lostReason"::text, a."isMoved", a."confidence"
      FROM asked JOIN "Anchor" a ON a."segmentId" = asked."segmentId"
      JOIN "AnnotationSpan" p ON p."id" = a."spanId" AND p."side"::text = asked."side"
    ), newest AS (
      SELECT DISTINCT ON ("spanId", "segmentId") * FROM site ORDER BY "spanId", "segmentId", "at" DESC
    ), seen AS (
      SELECT DISTINCT ON ("spanId", "segmentId") * FROM site WHERE "start" IS NOT NULL
      ORDER BY "spanId", "segmentId", "at" DESC
    ), put AS (
      SELECT DISTINCT ON ("spanId", "segmentId") * FROM site
      WHERE "start" IS NOT NULL AND "method" IN ('made', 'manual', 'structure')
      ORDER BY "spanId", "segmentId", "at" DESC
    )
    SELECT n."spanId"::text, n."segmentId"::text, p."side"::text, n."revisionId"::text,
      n."start" IS NOT NULL AS "isPlaced", n."lostReason",
      COALESCE(s."isMoved", false) AS "isMoved", COALESCE(s."confidence", 1) AS "confidence",
      COALESCE(s."start", p."start") AS "seenStart", COALESCE(s."end", p."end") AS "seenEnd", sr."text" AS "seenText",
      COALESCE(o."start", p."start") AS "originStart", COALESCE(o."end", p."end") AS "originEnd", pr."text" AS "originText"
    FROM newest n JOIN "AnnotationSpan" p ON p."id" = n."spanId"
    LEFT JOIN seen s ON s."spanId" = n."spanId" AND s."segmentId" = n."segmentId"
    LEFT JOIN put o ON o."spanId" = n."spanId" AND o."segmentId" = n."segmentId"
    JOIN "Revision" sr ON sr."id" = COALESCE(s."revisionId", p."revisionId")
    JOIN "Revision" pr ON pr."id" = COALESCE(o."revisionId", p."revisionId")
    ORDER BY n."spanId"`;
}
