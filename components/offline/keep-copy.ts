import type { Desk } from "@/components/workbench/make-desk";
import type { DocumentOpening, DocumentRow } from "@/lib/document/rows";
import { mostRows, pieceLength, writeCopy, type CopyHead } from "./copy-store";

export type CopyOrder = {
  readonly desk: Desk;
  readonly opening: DocumentOpening;
  /** All that is not in the desk, as it is now. */
  readonly head: () => Omit<CopyHead, "opening" | "at">;
  /** Whether what others do is heard of. */
  readonly isLive: () => boolean;
};

const pause = 300;
const beat = 30_000;

/**
 * Keeps this device's copy of an open document as it is on the server: all of it once it is loaded, then what changes.
 * Returns what ends it.
 */
export function keepCopy({ desk, opening, head, isLive }: CopyOrder): () => void {
  const { store, rows } = desk;
  const dirty = new Set<number>();
  let isRefused = false;
  let at: string | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let writing: Promise<void> = Promise.resolve();

  function soilAll(): void {
    for (let piece = 0; piece * pieceLength < rows.count(); piece++) dirty.add(piece);
    schedule();
  }

  function schedule(): void {
    timer ??= setTimeout(flush, pause);
  }

  function flush(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    writing = writing.then(write).catch(() => void (isRefused = true));
  }

  async function write(): Promise<void> {
    if (isRefused || !rows.isWhole() || rows.count() > mostRows) return;
    // An answer from the server, or an open line to it; without either the copy stays as old as it is.
    if (isLive() || dirty.size > 0) at = new Date().toISOString();
    if (at === null) return;
    const pieces = new Map([...dirty].map((piece) => [piece, rowsOf(desk, piece)] as const));
    dirty.clear();
    const whole = { ...opening, rowCount: rows.count(), counts: store.summary().counts };
    const ranges = [{ from: 1, to: Math.max(1, lastNumber(desk)), at: 0, rowCount: rows.count() }];
    const told = head();
    isRefused = !(await writeCopy(
      told.viewer.id,
      { ...told, opening: { ...whole, ranges, window: { at: 0, rows: [] } }, at },
      pieces,
    ));
  }

  const stopRows = rows.subscribe(soilAll);
  const stopStore = store.subscribeViews((id) => {
    const place = rows.placeOf(id);
    if (place < 0) return;
    dirty.add(Math.floor(place / pieceLength));
    schedule();
  });
  const look = () => document.visibilityState === "hidden" && flush();
  const timed = setInterval(() => isLive() && schedule(), beat);
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pagehide", flush);
  soilAll();
  return () => {
    flush();
    stopRows();
    stopStore();
    clearInterval(timed);
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("pagehide", flush);
  };
}

function rowsOf({ store, rows }: Desk, piece: number): readonly DocumentRow[] {
  const found: DocumentRow[] = [];
  const end = Math.min(rows.count(), (piece + 1) * pieceLength);
  for (let place = piece * pieceLength; place < end; place++) {
    const line = rows.lineAt(place);
    if (line === null) continue;
    if (line.kind === "excluded") found.push(line);
    else {
      const { segmentId, ...row } = line;
      const { id, number, status, source, target, sentBack, arising } = store.get(segmentId);
      found.push({ ...row, segment: { id, number, status, source, target, sentBack, arising } });
    }
  }
  return found;
}

function lastNumber({ store, rows }: Desk): number {
  const last = rows.lineAt(rows.count() - 1);
  if (last === null) return 0;
  return last.kind === "excluded" ? last.last : store.get(last.segmentId).number;
}
