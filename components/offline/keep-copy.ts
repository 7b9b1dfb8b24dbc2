import type { Desk } from "@/components/workbench/make-desk";
import type { DocumentOpening, DocumentRow } from "@/lib/document/rows";
import { mostRows, pieceLength, writeCopy, type CopyHead } from "./copy-store";

export type CopyOrder = {
  readonly desk: Desk;
  readonly opening: DocumentOpening;
  /** All that is not in the desk, as it is now. */
  readonly head: () => Omit<CopyHead, "opening" | "at" | "isWhole">;
  /** When the copy was made that is shown; undefined where the document has just come from the server. */
  readonly copyAt: string | undefined;
  /** Whether what others do is heard of. */
  readonly isLive: () => boolean;
};

const pause = 300;
const beat = 30_000;
/** Written at once, in a few milliseconds; then keys have their turn. */
const piecesAtOnce = 5;

/**
 * Keeps this device's copy of an open document as it is on the server: all of it once it is loaded, then what changes.
 * Returns what ends it.
 */
export function keepCopy({ desk, opening, head, isLive, copyAt }: CopyOrder): () => void {
  const { store, rows } = desk;
  const dirty = new Set<number>();
  let isRefused = false;
  let at = copyAt ?? new Date().toISOString();
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
    // Without a line to the server the copy stays as old as it is.
    if (isLive()) at = new Date().toISOString();
    do {
      const some = [...dirty].slice(0, piecesAtOnce);
      for (const piece of some) dirty.delete(piece);
      await writePieces(some);
      await new Promise((resolve) => setTimeout(resolve));
    } while (dirty.size > 0 && !isRefused);
  }

  async function writePieces(some: readonly number[]): Promise<void> {
    const pieces = new Map(some.map((piece) => [piece, rowsOf(desk, piece)] as const));
    const whole = { ...opening, rowCount: rows.count(), counts: store.summary().counts };
    const ranges = [{ from: 1, to: Math.max(1, lastNumber(desk)), at: 0, rowCount: rows.count() }];
    const told = head();
    isRefused = !(await writeCopy(
      told.viewer.id,
      {
        ...told,
        opening: { ...whole, ranges, window: { at: 0, rows: [] } },
        at,
        isWhole: dirty.size === 0,
      },
      pieces,
    ));
  }

  const stopRows = rows.subscribe(soilAll);
  const stopStore = store.subscribeViews((id) => {
    const place = rows.placeOf(id);
    if (place < 0) return;
    dirty.add(Math.floor(place / pieceLength));
    // Only the server changes what stands here.
    at = new Date().toISOString();
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
