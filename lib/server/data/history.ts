import "server-only";
import type { BlockRole } from "@/lib/document/block";
import type { HistoryFilter } from "@/lib/history/filter";
import { foldRuns } from "@/lib/history/fold-runs";
import { stateAt, type SegmentHistory } from "@/lib/history/segment-history";
import type { HistoryChange, HistoryEntry, HistoryPage } from "@/lib/history/view";
import { client, type Transaction } from "../db/database";
import type { Viewer } from "../viewer";
import { allowInDocument } from "./documents";
import { listActs, listEvents, type Act, type StoredEvent } from "./history-events";
import { groupOf, writeKinds } from "./history-kinds";
import { listHistoryParts } from "./history-parts";
import { loadHistories, loadWrites, type SegmentWrite } from "./segment-histories";

/** Lines a page. */
const pageLength = 50;
/** Segments of one act that are shown. */
const shownOfAct = 5;
/** So often entries are looked at for one page, twice as many each time, where most do not fit what was asked for. */
const mostRounds = 4;

/** A page of a document's history, newest first, before a place in the log. */
export async function listHistory(
  viewer: Viewer,
  documentId: string,
  filter: HistoryFilter,
  before: number | null = null,
): Promise<HistoryPage> {
  const db = await client();
  await allowInDocument(db, viewer, "read", documentId);
  const entries: HistoryEntry[] = [];
  let from = before;
  for (let round = 0; round < mostRounds && entries.length < pageLength; round++) {
    const take = pageLength * 2 ** round;
    const events = await listEvents(db, documentId, filter, { before: from, take });
    const told = await tell(db, documentId, filter, events);
    entries.push(...told.filter((entry) => fits(entry, filter)));
    if (events.length < take) return { entries: entries.slice(0, pageLength), next: next(entries) };
    from = events.at(-1)!.seq;
  }
  return { entries: entries.slice(0, pageLength), next: next(entries) ?? from };
}

/** Where the page after goes on; null where all that is left is on this one. */
function next(entries: readonly HistoryEntry[]): number | null {
  return entries.length > pageLength ? entries[pageLength - 1]!.seq : null;
}

/** Whether a status was reached can only be told from the whole story of a segment. */
function fits({ changes }: HistoryEntry, { status }: HistoryFilter): boolean {
  if (status === null) return true;
  return changes.some(
    ({ statusBefore, statusAfter }) => statusAfter === status && statusBefore !== statusAfter,
  );
}

async function tell(
  db: Transaction,
  documentId: string,
  filter: HistoryFilter,
  events: readonly StoredEvent[],
): Promise<readonly HistoryEntry[]> {
  const folds = filter.segment === null && filter.status === null;
  const acts = folds ? await listActs(db, documentId, events, shownOfAct) : new Map<number, Act>();
  const membersOf = (event: StoredEvent) => acts.get(event.seq)?.members ?? [event];
  const ids = [...new Set(events.flatMap(membersOf).flatMap(({ segmentId }) => segmentId ?? []))];
  const [histories, writes, places, parts] = await Promise.all([
    loadHistories(db, ids),
    loadWrites(db, ids, filter.to === null ? null : new Date(filter.to)),
    db.segment.findMany({
      where: { id: { in: ids } },
      select: { id: true, number: true, lastNumber: true },
    }),
    listHistoryParts(db, events),
  ]);
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const known: Known = {
    histories,
    runs: new Map([...writes].map(([id, own]) => [id, runsOf(own)])),
    placeOf,
  };
  return events.map((event) => {
    const { seq, kind, actorId, actorName, at, data } = event;
    const members = membersOf(event);
    const savesBefore = known.runs.get(event.segmentId ?? "")?.get(seq)?.savesBefore ?? 0;
    return {
      seq,
      kind,
      group: groupOf(kind),
      actor: actorId === null ? null : { id: actorId, name: actorName ?? "" },
      at: at.toISOString(),
      savesBefore,
      changes: members.flatMap((member) => changeOf(known, member)),
      changeCount: acts.get(seq)?.count ?? (isWrite(event) ? 1 : 0),
      structure: parts.get(seq) ?? null,
      role: kind === "block.role_changed" ? { from: data.from as BlockRole, to: data.to as BlockRole } : null,
      slice: sliceOf(event),
      runId: kind === "segment.reviewed" && typeof data.runId === "string" ? data.runId : null,
    };
  });
}

type Place = { readonly number: number | null; readonly lastNumber: number | null };
type Run = { readonly version: number; readonly savesBefore: number };
type Known = {
  readonly histories: ReadonlyMap<string, SegmentHistory>;
  /** By segment and place in the log: the version that was written, and the saves that led to it. */
  readonly runs: ReadonlyMap<string, ReadonlyMap<number, Run>>;
  readonly placeOf: ReadonlyMap<string, Place>;
};

function runsOf(writes: readonly SegmentWrite[]): ReadonlyMap<number, Run> {
  const folds = foldRuns(
    writes.map(({ kind, actorId, at }) => ({ isSave: kind === "segment.saved", actorId, at: at.getTime() })),
  );
  return new Map(
    writes.map(({ seq }, at) => [seq, { version: at + 1, savesBefore: folds[at] ?? 0 }] as const),
  );
}

function isWrite({ kind }: StoredEvent): boolean {
  return writeKinds.some((each) => each === kind);
}

function changeOf({ histories, runs, placeOf }: Known, event: StoredEvent): readonly HistoryChange[] {
  const { segmentId, kind, seq } = event;
  if (segmentId === null) return [];
  const history = histories.get(segmentId);
  const run = runs.get(segmentId)?.get(seq);
  const place = placeOf.get(segmentId);
  if (history === undefined || run === undefined || place === undefined) return [];
  const before = stateAt(history, run.version - run.savesBefore - 1);
  const after = stateAt(history, run.version);
  const side = kind === "segment.source_corrected" ? "source" : "target";
  const other = side === "source" ? "target" : "source";
  const review = history.reviews.find(({ version }) => version === run.version);
  return [
    {
      segmentId,
      number: place.number ?? place.lastNumber ?? 0,
      isLive: place.number !== null,
      side,
      before: before[side]?.text ?? "",
      after: after[side]?.text ?? "",
      beside: after[other]?.text ?? "",
      statusBefore: before.status,
      statusAfter: after.status,
      decision: review?.decision ?? null,
      reason: review?.reason ?? null,
      correction: side === "source" ? (after.source?.correction ?? null) : null,
    },
  ];
}

function sliceOf({ kind, seq, data }: StoredEvent): HistoryEntry["slice"] {
  if (typeof data.batchId === "string") return { batch: data.batchId };
  return kind === "segment.imported" ? { import: seq } : null;
}

/** Everybody who ever did something in a document, by name. */
export async function listActors(
  viewer: Viewer,
  documentId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const db = await client();
  await allowInDocument(db, viewer, "read", documentId);
  return db.$queryRaw`
    SELECT u."id"::text, u."name" FROM "User" u WHERE u."id" IN (
      SELECT e."actorId" FROM "AuditEvent" e WHERE e."documentId" = ${documentId}::uuid
    ) ORDER BY u."name", u."id"`;
}
