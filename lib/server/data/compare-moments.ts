import "server-only";
import { matchMoments, type SegmentGroup } from "@/lib/history/match-segments";
import type { SegmentStatus } from "@/lib/document/status";
import { stateAt, type SegmentHistory } from "@/lib/history/segment-history";
import type { ComparedGroup, Comparison } from "@/lib/history/view";
import { client, type Transaction } from "../db/database";
import type { Viewer } from "../viewer";
import { allowInDocument } from "./documents";
import {
  countVersions,
  loadDocumentStory,
  loadTextsAt,
  segmentsAt,
  type DocumentStory,
  type TextsAt,
} from "./document-at";
import { loadHistories } from "./segment-histories";

export type ComparisonRange = {
  /** Places in the project's log. */
  readonly from: number;
  readonly to: number;
  /** Unchanged ones as well. */
  readonly showsSame: boolean;
  /** Groups to pass over, and to give at most. */
  readonly skip: number;
  readonly take: number;
};

/** What became of each segment of a document between two places in its log. */
export async function compareMoments(
  viewer: Viewer,
  documentId: string,
  range: ComparisonRange,
): Promise<Comparison> {
  const db = await client();
  await allowInDocument(db, viewer, "read", documentId);
  const story = await loadDocumentStory(db, documentId);
  const pairs = await pairMoments(db, documentId, story, range);
  const counts = { same: 0, status: 0, changed: 0, added: 0, removed: 0 };
  for (const { kind } of pairs) counts[kind]++;
  const wanted = range.showsSame ? pairs : pairs.filter(({ kind }) => kind !== "same");
  const shown = wanted.slice(range.skip, range.skip + range.take);
  return {
    counts,
    groups: await describe(db, story, shown),
    rest: Math.max(0, wanted.length - range.skip - shown.length),
  };
}

type At = { readonly segmentId: string; readonly version: number };
type Pair = {
  readonly kind: ComparedGroup["kind"];
  readonly before: readonly At[];
  readonly after: readonly At[];
};

/** The groups of two moments, each known to be the same or not. */
async function pairMoments(
  db: Transaction,
  documentId: string,
  story: DocumentStory,
  { from, to }: ComparisonRange,
): Promise<readonly Pair[]> {
  const versions = await countVersions(db, documentId, [from, to]);
  const between = story.steps.filter(({ seq }) => seq > Math.min(from, to) && seq <= Math.max(from, to));
  const groups = matchMoments(segmentsAt(story, from), segmentsAt(story, to), between);
  const pairs = groups.map(({ before, after }: SegmentGroup) => ({
    before: before.map((segmentId) => ({ segmentId, version: versions.get(segmentId)?.[0] ?? 0 })),
    after: after.map((segmentId) => ({ segmentId, version: versions.get(segmentId)?.[1] ?? 0 })),
  }));
  const moved = pairs.filter(
    ({ before, after }) => before.length > 0 && after.length > 0 && !isOne(before, after),
  );
  const texts = await loadSides(db, moved);
  const kept = moved.filter((pair, at) => {
    const { before, after } = texts[at]!;
    return pair.before.length === pair.after.length && join(before) === join(after);
  });
  const histories = await loadHistories(
    db,
    kept.flatMap(({ before, after }) => [...before, ...after]).map(({ segmentId }) => segmentId),
  );
  const statusesOf = (ats: readonly At[]) => ats.map((at) => statusOf(histories, at)).join();
  const kinds = new Map(
    kept.map(
      (pair) => [pair, statusesOf(pair.before) === statusesOf(pair.after) ? "same" : "status"] as const,
    ),
  );
  const changed = new Set(moved);
  return pairs.map((pair) => ({
    ...pair,
    kind:
      pair.before.length === 0
        ? "added"
        : pair.after.length === 0
          ? "removed"
          : (kinds.get(pair) ?? (changed.has(pair) ? "changed" : "same")),
  }));
}

function statusOf(histories: ReadonlyMap<string, SegmentHistory>, { segmentId, version }: At): SegmentStatus {
  return stateAt(histories.get(segmentId)!, version).status;
}

/** One segment that nobody wrote to in between. */
function isOne([before, ...more]: readonly At[], [after, ...others]: readonly At[]): boolean {
  return (
    more.length + others.length === 0 &&
    before?.segmentId === after?.segmentId &&
    before?.version === after?.version
  );
}

function join(texts: readonly TextsAt[]): string {
  return JSON.stringify(texts.map(({ source, target }) => [source, target ?? ""]));
}

type Sides = { readonly before: readonly TextsAt[]; readonly after: readonly TextsAt[] };

async function loadSides(
  db: Transaction,
  pairs: readonly { readonly before: readonly At[]; readonly after: readonly At[] }[],
): Promise<readonly Sides[]> {
  const flat = await loadTextsAt(
    db,
    pairs.flatMap(({ before, after }) => [...before, ...after]),
  );
  let at = 0;
  return pairs.map(({ before, after }) => ({
    before: flat.slice(at, (at += before.length)),
    after: flat.slice(at, (at += after.length)),
  }));
}

async function describe(
  db: Transaction,
  { segments }: DocumentStory,
  pairs: readonly Pair[],
): Promise<readonly ComparedGroup[]> {
  const sides = await loadSides(db, pairs);
  const histories = await loadHistories(db, [
    ...new Set(pairs.flatMap(({ before, after }) => [...before, ...after]).map(({ segmentId }) => segmentId)),
  ]);
  const statusAt = (at: At | undefined) => (at === undefined ? null : statusOf(histories, at));
  return pairs.map(({ kind, before, after }, index) => {
    const { segmentId } = (after[0] ?? before[0])!;
    const segment = segments.get(segmentId)!;
    const texts = sides[index]!;
    const joined = (side: "source" | "target", ats: readonly At[], own: readonly TextsAt[]) =>
      own
        .map((text, part) =>
          part === own.length - 1
            ? (text[side] ?? "")
            : `${text[side] ?? ""}${segments.get(ats[part]!.segmentId)!.gap || " "}`,
        )
        .join("");
    return {
      segmentId,
      number: segment.number ?? segment.lastNumber ?? 0,
      isLive: segment.number !== null,
      kind,
      counts: [before.length, after.length],
      source: [joined("source", before, texts.before), joined("source", after, texts.after)],
      target: [joined("target", before, texts.before), joined("target", after, texts.after)],
      status: [statusAt(before[0]), statusAt(after[0])],
    };
  });
}
