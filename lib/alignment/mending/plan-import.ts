import type { SegmentStatus } from "@/lib/document/status";
import { startsOf, type Mending } from "./mending";

/** A segment of the document, as the alignment needs it. */
export type SourceSegment = {
  readonly id: string;
  readonly number: number;
  readonly status: SegmentStatus;
  readonly sourceRevisionId: string;
  readonly text: string;
  /** Null until there is a translation. */
  readonly target: { readonly revisionId: string; readonly text: string } | null;
};

/** What a brought translation was aligned to, before a person mends it. */
export type AlignmentProposal = { readonly sources: readonly SourceSegment[]; readonly mending: Mending };

/** A text that goes to a segment, or to several that become one for it. */
export type Fill = { readonly segments: readonly SourceSegment[]; readonly text: string };

/** What bringing the translation in will do, and what not. Every segment and sentence stands in exactly one list. */
export type ImportPlan = {
  readonly fills: readonly Fill[];
  /** These have a translation already: it stays unless the person says otherwise. */
  readonly occupied: readonly Fill[];
  /** These say the same already. */
  readonly unchanged: readonly Fill[];
  readonly sourcesLeft: readonly SourceSegment[];
  readonly targetsLeft: readonly { readonly text: string; readonly reason: string | null }[];
};

/** Counts and lists before anything happens. `sources` are those that were aligned, in order. */
export function planImport(mending: Mending, sources: readonly SourceSegment[]): ImportPlan {
  const starts = startsOf(mending.beads);
  const plan = {
    fills: [] as Fill[],
    occupied: [] as Fill[],
    unchanged: [] as Fill[],
    sourcesLeft: [] as SourceSegment[],
    targetsLeft: [] as { text: string; reason: string | null }[],
  };
  mending.beads.forEach((bead, at) => {
    const start = starts[at]!;
    const segments = sources.slice(start.source, start.source + bead.sources);
    const texts = mending.targets.slice(start.target, start.target + bead.targets);
    if (texts.length === 0) return void plan.sourcesLeft.push(...segments);
    if (segments.length === 0) {
      const reason = bead.setter.by === "boilerplate" ? bead.setter.reason : null;
      return void plan.targetsLeft.push(...texts.map((text) => ({ text, reason })));
    }
    const fill = { segments, text: texts.join(mending.joiner) };
    plan[listOf(fill)].push(fill);
  });
  return plan;
}

function listOf({ segments, text }: Fill): "fills" | "occupied" | "unchanged" {
  if (segments.length === 1 && segments[0]!.target?.text === text) return "unchanged";
  return segments.some(({ target }) => target !== null && target.text !== "") ? "occupied" : "fills";
}
