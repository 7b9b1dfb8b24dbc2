import { segmentStatuses, type SegmentStatus } from "@/lib/document/status";

/** What an entry of a history is about. */
export const historyGroups = [
  "text",
  "confirmed",
  "reviewed",
  "source",
  "structure",
  "brought",
  "annotation",
  "document",
] as const;
export type HistoryGroup = (typeof historyGroups)[number];

/** Which part of a document's history is asked for; null asks for all. */
export type HistoryFilter = {
  /** A person's id. */
  readonly person: string | null;
  readonly group: HistoryGroup | null;
  /** A number of today. */
  readonly segment: number | null;
  /** Where something became this. */
  readonly status: SegmentStatus | null;
  /** ISO 8601, both inclusive. */
  readonly from: string | null;
  readonly to: string | null;
  readonly side: "source" | "target" | null;
};

export const wholeHistory: HistoryFilter = {
  person: null,
  group: null,
  segment: null,
  status: null,
  from: null,
  to: null,
  side: null,
};

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Reads a filter from the parameters of an address; what is not understood is not asked for. */
export function readFilter(parameters: Readonly<Record<string, string | undefined>>): HistoryFilter {
  const { person, group, segment, status, side } = parameters;
  return {
    person: person !== undefined && id.test(person) ? person : null,
    group: historyGroups.find((each) => each === group) ?? null,
    segment: segment !== undefined && /^[1-9][0-9]{0,6}$/u.test(segment) ? Number(segment) : null,
    status: segmentStatuses.find((each) => each === status) ?? null,
    from: readTime(parameters.from),
    to: readTime(parameters.to),
    side: side === "source" || side === "target" ? side : null,
  };
}

export function readTime(written: string | undefined): string | null {
  const time = Date.parse(written ?? "");
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** The parameters that `readFilter` reads as this filter; empty for the whole history. */
export function writeFilter(filter: HistoryFilter): string {
  const entries = Object.entries(filter).flatMap(([name, value]) =>
    value === null ? [] : [[name, String(value)]],
  );
  return new URLSearchParams(entries).toString();
}
