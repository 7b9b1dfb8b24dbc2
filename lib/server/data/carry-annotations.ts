import "server-only";
import { placeSpan } from "@/lib/annotation/place-span";
import { carrySpan, type Piece } from "@/lib/structure/map-pieces";
import type { Span } from "@/lib/text/span";
import type { Transaction } from "../db/database";

type HeldText = { readonly id: string; readonly text: string };
type Holder = { readonly id: string; readonly sourceHead: HeldText; readonly targetHead: HeldText | null };

export type Carriage = {
  readonly changeId: string;
  readonly from: readonly Holder[];
  readonly to: readonly Holder[];
  /** Places that this change gave are passed over: what it carried stands again where it stood before. */
  readonly exceptChangeId?: string;
  /** Where the heads of `from` lie in the heads of `to`. */
  readonly pieces: { readonly source: readonly Piece[]; readonly target: readonly Piece[] };
};

/**
 * Gives every annotation of the segments in `from` a place in those that follow them. What cannot be placed is detached
 * and goes with the first that follows, so that it is still counted and shown.
 */
export async function carryAnnotations(
  tx: Transaction,
  { changeId, from, to, exceptChangeId, pieces }: Carriage,
): Promise<void> {
  const sites = await listSites(
    tx,
    from.map(({ id }) => id),
    exceptChangeId,
  );
  const carriedBy = { changeId, method: "structure", isMoved: false, confidence: 1 } as const;
  const anchors = sites.flatMap<NewAnchor>(({ spanId, side, segmentId, text, span, isMoved }) => {
    const parent = from.findIndex(({ id }) => id === segmentId);
    const headOf = (holder: Holder) => (side === "source" ? holder.sourceHead : holder.targetHead);
    const placed = span && placeSpan(text, span, headOf(from[parent]!)?.text ?? "");
    const carried =
      placed === null || placed.state === "detached" ? [] : carrySpan(pieces[side], parent, placed);
    if (carried.length === 0) {
      const heir = pieces.source.find((piece) => piece.parent === parent)?.child ?? 0;
      return [
        {
          ...carriedBy,
          spanId,
          segmentId: to[heir]!.id,
          revisionId: null,
          start: null,
          end: null,
          confidence: 0,
        },
      ];
    }
    return carried.map(({ child, start, end }) => ({
      ...carriedBy,
      spanId,
      segmentId: to[child]!.id,
      revisionId: headOf(to[child]!)!.id,
      start,
      end,
      isMoved: isMoved || placed?.state === "moved",
    }));
  });
  await tx.anchor.createMany({ data: reunite(anchors) });
}

/** What a split had cut apart and a merge brings together again is one place. */
function reunite(anchors: readonly NewAnchor[]): NewAnchor[] {
  const united = new Map<string, NewAnchor>();
  for (const anchor of anchors) {
    const key = `${anchor.spanId} ${anchor.segmentId}`;
    const other = united.get(key);
    if (other?.start === undefined || other.start === null) united.set(key, anchor);
    else if (anchor.start !== null) {
      const start = Math.min(other.start, anchor.start);
      united.set(key, { ...other, start, end: Math.max(other.end!, anchor.end!) });
    }
  }
  return [...united.values()];
}

type NewAnchor = {
  readonly spanId: string;
  readonly changeId: string;
  readonly segmentId: string;
  readonly revisionId: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly method: "structure";
  readonly isMoved: boolean;
  readonly confidence: number;
};

/** Where an annotation stands or, with no span, is shown as detached. */
type Site = {
  readonly spanId: string;
  readonly side: "source" | "target";
  readonly segmentId: string;
  /** The text that the span was placed in. */
  readonly text: string;
  readonly span: Span | null;
  /** Whether it waited for somebody's word. */
  readonly isMoved: boolean;
};

/** The places of annotations in these segments: where they were made, and where earlier changes carried them. */
async function listSites(
  tx: Transaction,
  segmentIds: readonly string[],
  exceptChangeId?: string,
): Promise<readonly Site[]> {
  const within = { segmentId: { in: [...segmentIds] } };
  const spans = await tx.annotationSpan.findMany({
    where: within,
    include: { revision: { select: { text: true } } },
  });
  const anchors = await tx.anchor.findMany({
    where: {
      ...within,
      ...(exceptChangeId === undefined
        ? {}
        : { OR: [{ changeId: null }, { changeId: { not: exceptChangeId } }] }),
    },
    include: { revision: { select: { text: true } }, span: { select: { side: true } } },
    orderBy: { id: "asc" },
  });
  const sites = new Map<string, Site>();
  for (const { id, side, segmentId, revision, start, end } of spans) {
    sites.set(`${id} ${segmentId}`, {
      spanId: id,
      side,
      segmentId,
      text: revision.text,
      span: { start, end },
      isMoved: false,
    });
  }
  // The newest of a span and segment holds.
  for (const { spanId, span, segmentId, revision, start, end, isMoved } of anchors) {
    sites.set(`${spanId} ${segmentId}`, {
      spanId,
      side: span.side,
      segmentId,
      text: revision?.text ?? "",
      span: start === null || end === null ? null : { start, end },
      isMoved,
    });
  }
  return [...sites.values()];
}
