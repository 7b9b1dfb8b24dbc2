import "server-only";
import { nextAnchors, type NextAnchor } from "@/lib/annotation/next-anchor";
import type { Span } from "@/lib/text/span";
import type { Side } from "../db/client/enums";
import type { Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { anchorRow } from "./reanchor";

type Place = { readonly segmentId: string; readonly side: Side; readonly revisionId: string };

/** The text of the revision a remark points into: of this segment and side, else refused. */
export async function findRevisionText(tx: Transaction, place: Place): Promise<string> {
  const { revisionId: id, ...where } = place;
  const revision = await tx.revision.findFirst({ where: { id, ...where }, select: { text: true } });
  if (revision === null) refuse("invalid", say("other_revision"));
  return revision.text;
}

/** Says where a span that was put in an earlier revision stands in those that came after it. */
export async function catchUp(
  tx: Transaction,
  spanId: string,
  { segmentId, side, revisionId, start, end }: Place & Span,
): Promise<void> {
  const chain = await tx.$queryRaw<{ id: string; text: string }[]>`
    SELECT r."id"::text, r."text" FROM "Revision" r
    WHERE r."segmentId" = ${segmentId}::uuid AND r."side"::text = ${side}
      AND r."n" >= (SELECT f."n" FROM "Revision" f WHERE f."id" = ${revisionId}::uuid)
    ORDER BY r."n"`;
  const [first, ...later] = chain;
  if (first === undefined || later.length === 0) return;
  const origin = { text: first.text, start, end };
  let trail = { origin, seen: origin, lost: null, isMoved: false, confidence: 1 } as Parameters<
    typeof nextAnchors
  >[0][number];
  let before = first.text;
  const rows = later.map(({ id, text }) => {
    const outcome: NextAnchor = nextAnchors([trail], before, text)[0]!;
    before = text;
    trail =
      "lost" in outcome
        ? { ...trail, lost: outcome.lost }
        : { ...trail, ...outcome, seen: { text, start: outcome.start, end: outcome.end }, lost: null };
    return { spanId, segmentId, revisionId: id, ...anchorRow(outcome) };
  });
  await tx.anchor.createMany({ data: rows });
}

/** Puts a span where a person says. */
export async function insertManualAnchor(
  tx: Transaction,
  viewer: Viewer,
  anchor: {
    readonly spanId: string;
    readonly segmentId: string;
    readonly revisionId: string;
    readonly start: number;
    readonly end: number;
  },
): Promise<void> {
  await tx.anchor.create({
    data: { ...anchor, method: "manual", isMoved: false, confidence: 1, placedById: viewer.userId },
  });
}

/** A span of an annotation, with the live segments it stands in or is shown with. */
export async function findSpan(
  tx: Transaction,
  annotationId: string,
  spanId: string,
): Promise<{ readonly side: Side; readonly segmentIds: readonly string[] }> {
  const span = await tx.annotationSpan.findFirst({
    where: { id: spanId, annotationId },
    select: {
      side: true,
      segment: { select: { id: true, retiredById: true } },
      anchors: { distinct: ["segmentId"], select: { segment: { select: { id: true, retiredById: true } } } },
    },
  });
  if (span === null) refuse("not_found", say("no_annotation"));
  const segments = [span.segment, ...span.anchors.map(({ segment }) => segment)];
  const live = segments.filter(({ retiredById }) => retiredById === null).map(({ id }) => id);
  return { side: span.side, segmentIds: [...new Set(live)] };
}

/** Says that a span a person put elsewhere stands in these segments no longer. */
export async function insertLeavings(
  tx: Transaction,
  viewer: Viewer,
  spanId: string,
  segmentIds: readonly string[],
): Promise<void> {
  const left = { method: "manual", isMoved: false, confidence: 0, placedById: viewer.userId } as const;
  await tx.anchor.createMany({ data: segmentIds.map((segmentId) => ({ spanId, segmentId, ...left })) });
}
