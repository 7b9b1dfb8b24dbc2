/** A file that was edited elsewhere and comes back: what of it is news, and what cannot be taken. */
import type { ExchangeUnit } from "@/lib/document/exchange";
import type { SegmentStatus } from "@/lib/document/status";

/** A segment as it stands now. */
export type StandingSegment = {
  readonly id: string;
  readonly number: number;
  readonly isLive: boolean;
  readonly isExcluded: boolean;
  readonly status: SegmentStatus;
  readonly source: string;
  readonly target: { readonly id: string; readonly text: string } | null;
};

/** A text that the file brings. */
export type ReturnedItem = {
  readonly segmentId: string;
  readonly number: number;
  readonly status: SegmentStatus;
  readonly baseRevisionId: string | null;
  readonly before: string;
  readonly after: string;
  /** `conflict`: the segment was changed here as well since the file was made; `unknown`: the file does not say when that was. */
  readonly since: "unchanged" | "conflict" | "unknown";
};

/** Why a unit or a segment is left as it is. */
export type LeftOfReturn =
  /** The file names a unit that this document never had. */
  | "unknown_unit"
  /** Two units of the file have the same id and different texts. */
  | "duplicate"
  /** The segment is not in the file. */
  | "missing"
  /** The source in the file is another one. */
  | "other_source"
  /** The file has no text where there is one here. */
  | "emptied"
  | "excluded"
  | "retired";

export type ReturnComparison = {
  /** In the order of the document. */
  readonly items: readonly ReturnedItem[];
  readonly left: readonly {
    readonly unitId: string;
    /** Null where the document has no such segment. */
    readonly number: number | null;
    readonly reason: LeftOfReturn;
  }[];
  /** Segments of which the file says nothing new. */
  readonly same: number;
  /** Of those, segments with newer work here than in the file. */
  readonly newerHere: number;
};

/**
 * Compares the units of a file with the segments of the document it was made of, by id; the order of the file means
 * nothing. `exported` holds the target of each segment when the file was made, null where that is not known. Nothing is
 * guessed: what is twice in the file, has another source or no text is left, and said.
 */
export function compareReturn(
  units: readonly ExchangeUnit[],
  segments: readonly StandingSegment[],
  exported: ReadonlyMap<string, string> | null,
): ReturnComparison {
  const known = new Map(segments.map((segment) => [segment.id, segment]));
  const brought = new Map<string, ExchangeUnit[]>();
  const left: ReturnComparison["left"][number][] = [];
  for (const unit of units) {
    // A reader tells units of one id apart by a number behind it.
    const id = known.has(unit.id) ? unit.id : unit.id.replace(/(?:~\d+)+$/u, "");
    if (known.has(id)) brought.set(id, [...(brought.get(id) ?? []), unit]);
    else left.push({ unitId: unit.id, number: null, reason: "unknown_unit" });
  }
  const items: ReturnedItem[] = [];
  let [same, newerHere] = [0, 0];
  for (const segment of [...segments].toSorted((a, b) => a.number - b.number)) {
    const { id, number, status, target } = segment;
    const answer = judge(segment, brought.get(id) ?? [], exported);
    if (answer === null) continue;
    if (answer.kind === "left") left.push({ unitId: id, number, reason: answer.reason });
    else if (answer.kind === "same") {
      same += 1;
      newerHere += answer.isNewerHere ? 1 : 0;
    } else {
      const { after, since } = answer;
      items.push({
        segmentId: id,
        number,
        status,
        baseRevisionId: target?.id ?? null,
        before: target?.text ?? "",
        after,
        since,
      });
    }
  }
  return { items, left, same, newerHere };
}

type Judgement =
  | { readonly kind: "left"; readonly reason: LeftOfReturn }
  | { readonly kind: "same"; readonly isNewerHere: boolean }
  | { readonly kind: "brought"; readonly after: string; readonly since: ReturnedItem["since"] };

/** Null for what neither the document publishes nor the file holds. */
function judge(
  { isLive, isExcluded, source, target, id }: StandingSegment,
  units: readonly ExchangeUnit[],
  exported: ReadonlyMap<string, string> | null,
): Judgement | null {
  const [unit, ...others] = units;
  if (unit === undefined) return isLive && !isExcluded ? { kind: "left", reason: "missing" } : null;
  const [now, after] = [target?.text ?? "", unit.target ?? ""];
  if (others.some((other) => (other.target ?? "") !== after)) return { kind: "left", reason: "duplicate" };
  if (!isLive) return { kind: "left", reason: "retired" };
  if (isExcluded) return { kind: "left", reason: "excluded" };
  if (after === now) return { kind: "same", isNewerHere: false };
  const before = exported === null ? null : (exported.get(id) ?? "");
  if (after === before) return { kind: "same", isNewerHere: true };
  if (units.some((each) => each.source !== source)) return { kind: "left", reason: "other_source" };
  if (after === "") return { kind: "left", reason: "emptied" };
  if (before === null) return { kind: "brought", after, since: "unknown" };
  return { kind: "brought", after, since: before === now ? "unchanged" : "conflict" };
}
