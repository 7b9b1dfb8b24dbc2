import * as z from "zod";
import { segmentStatuses, type SegmentStatus } from "@/lib/document/status";

/** What stands in the way of a final release. Closed: whoever adds one says it in every place that tells of them. */
export const blockerSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("empty_document") }),
  z.strictObject({
    kind: z.literal("not_approved"),
    segmentId: z.string(),
    number: z.int(),
    status: z.enum(segmentStatuses),
  }),
  z.strictObject({ kind: z.literal("sent_back"), segmentId: z.string(), number: z.int() }),
  z.strictObject({
    kind: z.literal("source_changed"),
    segmentId: z.string(),
    number: z.int(),
    change: z.enum(["typo", "meaning"]),
  }),
  z.strictObject({
    kind: z.literal("error_finding"),
    segmentId: z.string(),
    number: z.int(),
    check: z.string(),
  }),
  z.strictObject({
    kind: z.literal("quality_issue"),
    segmentId: z.string(),
    number: z.int(),
    severity: z.enum(["minor", "major", "critical"]),
  }),
  z.strictObject({ kind: z.literal("note_detached"), segmentId: z.string(), number: z.int() }),
  z.strictObject({ kind: z.literal("note_unconfirmed"), segmentId: z.string(), number: z.int() }),
]);

export type Blocker = z.infer<typeof blockerSchema>;
export type BlockerKind = Blocker["kind"];

export const blockerKinds = [
  "empty_document",
  "sent_back",
  "not_approved",
  "source_changed",
  "error_finding",
  "quality_issue",
  "note_detached",
  "note_unconfirmed",
] as const satisfies readonly BlockerKind[];

/** What the gate looks at in one published segment. */
export type GateSegment = {
  readonly id: string;
  readonly number: number;
  readonly status: SegmentStatus;
  /** An approval names the very texts that stand. */
  readonly isProved: boolean;
  /** The source was corrected since the translation was last vouched for. */
  readonly sourceChange: "typo" | "meaning" | null;
  /** The checks that find an error nobody has let stand. */
  readonly errors: readonly string[];
  /** Open quality issues by their severity; a neutral one says that it costs nothing, and blocks nothing. */
  readonly issues: readonly ("minor" | "major" | "critical")[];
  /** Notes for readers whose words are gone, or that wait for somebody to say that they stand right. */
  readonly notes: readonly ("note_detached" | "note_unconfirmed")[];
};

/** Everything that blocks, segment by segment in the order given; none means that the release may be final. */
export function findBlockers(segments: readonly GateSegment[]): readonly Blocker[] {
  if (segments.length === 0) return [{ kind: "empty_document" }];
  return segments.flatMap<Blocker>(({ id: segmentId, number, status, isProved, sourceChange, ...found }) => {
    const place = { segmentId, number };
    return [
      ...(status === "changes_requested"
        ? [{ kind: "sent_back" as const, ...place }]
        : status !== "approved" || (!isProved && sourceChange === null)
          ? [{ kind: "not_approved" as const, ...place, status }]
          : []),
      ...(sourceChange === null ? [] : [{ kind: "source_changed" as const, ...place, change: sourceChange }]),
      ...found.errors.map((check) => ({ kind: "error_finding" as const, ...place, check })),
      ...found.issues.map((severity) => ({ kind: "quality_issue" as const, ...place, severity })),
      ...found.notes.map((kind) => ({ kind, ...place })),
    ];
  });
}

/** The blockers for readers of a draft: a line for each kind, with the numbers of its segments. English, as files are. */
export function blockerLines(blockers: readonly Blocker[]): readonly string[] {
  return blockerKinds.flatMap((kind) => {
    const numbers = [
      ...new Set(blockers.flatMap((each) => (each.kind === kind && "number" in each ? [each.number] : []))),
    ];
    if (kind === "empty_document") return blockers.some((each) => each.kind === kind) ? [words[kind]] : [];
    if (numbers.length === 0) return [];
    const noun = numbers.length === 1 ? "Segment" : "Segments";
    return [`${words[kind]}. ${noun} ${listNumbers(numbers)}.`];
  });
}

const words: Readonly<Record<BlockerKind, string>> = {
  empty_document: "There is no segment to release",
  sent_back: "Sent back to the translator",
  not_approved: "Not approved",
  source_changed: "The source has changed since the translation was approved",
  error_finding: "The checks find an error",
  quality_issue: "A quality issue is open",
  note_detached: "A note has lost the words it stood on",
  note_unconfirmed: "A note has moved, and nobody has confirmed where it stands",
};

/** “1–3, 7”: runs of numbers in short. They come in rising order. */
export function listNumbers(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(", ");
}
