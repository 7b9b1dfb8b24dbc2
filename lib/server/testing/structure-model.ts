import type { SegmentStatus } from "@/lib/document/status";
import type { Team } from "./make-people";

export type RealDocument = { readonly team: Team; readonly documentId: string };

/** A segment as plain values. */
export type ModelSegment = {
  readonly id: string;
  readonly blockId: string;
  source: string;
  /** Null until somebody typed, and for a half that got nothing. */
  target: string | null;
  status: SegmentStatus;
  /** How often it was written to since it was made. */
  version: number;
};

/** A document as it should be, kept in plain values beside the database. */
export type StructureModel = {
  segments: ModelSegment[];
  readonly changes: {
    readonly id: string;
    readonly before: readonly ModelSegment[];
    readonly madeIds: readonly string[];
    /** Taken back, or out of reach since a new version of the article came. */
    isUndone: boolean;
  }[];
  readonly annotations: { readonly id: string; readonly quote: string; isTouched: boolean }[];
};

/** What a segment is that was made of others. */
export function madeOf(
  parents: readonly ModelSegment[],
  made: { readonly id: string; readonly source: string; readonly target: string },
): ModelSegment {
  const isSentBack = parents.some(({ status }) => status === "changes_requested");
  const isBlank = made.target.trim() === "";
  return {
    ...made,
    blockId: parents[0]!.blockId,
    target: made.target === "" ? null : made.target,
    status: isBlank ? "not_started" : isSentBack ? "changes_requested" : "draft",
    version: 0,
  };
}

/** Puts segments in the place of others, and remembers it. */
export function replaceInModel(
  model: StructureModel,
  changeId: string,
  parents: readonly ModelSegment[],
  made: readonly ModelSegment[],
): void {
  model.changes.push({
    id: changeId,
    before: parents.map((parent) => ({ ...parent })),
    madeIds: made.map(({ id }) => id),
    isUndone: false,
  });
  model.segments.splice(model.segments.indexOf(parents[0]!), parents.length, ...made);
}

/** Whether everything a change made stands there untouched. */
export function canUndo(model: StructureModel, change: StructureModel["changes"][number]): boolean {
  const made = change.madeIds.map((id) => model.segments.find((segment) => segment.id === id));
  return !change.isUndone && made.every((segment) => segment?.version === 0);
}

/** The text without its white space. */
export function inkOf(text: string): string {
  return text.replaceAll(/\s/g, "");
}
