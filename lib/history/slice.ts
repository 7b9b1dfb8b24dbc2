import type { SegmentStatus } from "@/lib/document/status";
import type { HistoryFilter } from "./filter";

/** What is to be taken back together: at least one of them is named, and what fits all of them is meant. */
export type Slice = {
  /** A person's id. */
  readonly person: string | null;
  /** ISO 8601, both inclusive. */
  readonly from: string | null;
  readonly to: string | null;
  /** An act on many segments, by its id. */
  readonly batch: string | null;
  /** An import, by the place in the log of any entry of it. */
  readonly import: number | null;
};

/** Null where nothing is named: a whole document is no slice. */
export function readSlice(
  parameters: Readonly<Record<string, string | undefined>>,
  filter: HistoryFilter,
): Slice | null {
  const { batch } = parameters;
  const given = Number(parameters.import);
  const slice: Slice = {
    person: filter.person,
    from: filter.from,
    to: filter.to,
    batch: batch !== undefined && /^[0-9a-f-]{36}$/u.test(batch) ? batch : null,
    import: Number.isSafeInteger(given) && given > 0 && given < 2 ** 31 ? given : null,
  };
  return Object.values(slice).every((part) => part === null) ? null : slice;
}

/** Why a segment of a slice keeps its text. */
export type KeptReason =
  /** Its text was changed again since, in the same words. */
  | "overlap"
  | "retired"
  | "excluded"
  /** It was not there yet at the moment that is gone to. */
  | "newer"
  /** What the slice wrote stands there no longer. */
  | "gone";

/** A segment that a slice wrote to, with the text that taking it back would give. */
export type SliceItem = {
  readonly segmentId: string;
  readonly number: number;
  readonly baseRevisionId: string;
  readonly status: SegmentStatus;
  readonly before: string;
  readonly after: string;
  /** Work that came after the slice is kept in the text. */
  readonly keepsLater: boolean;
};

export type SlicePreview = {
  readonly items: readonly SliceItem[];
  readonly kept: readonly {
    readonly segmentId: string;
    readonly number: number;
    readonly reason: KeptReason;
    /** Who wrote there since, where that is why. */
    readonly laterBy: string | null;
    /** The segments that stand there now, where it was split, merged or taken out. */
    readonly now: readonly number[];
  }[];
};
