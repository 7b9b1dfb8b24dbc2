"use client";
import { useEffect } from "react";
import { call } from "@/components/ui/call";
import type { DocumentOpening, DocumentRow, RowRange } from "@/lib/document/rows";
import type { Desk } from "./make-desk";
import { loadSegment } from "./save-requests";

export function askRows(
  documentId: string,
  { from, to }: Pick<RowRange, "from" | "to">,
  signal?: AbortSignal,
) {
  return call<readonly DocumentRow[]>(`/api/v1/documents/${documentId}/rows?from=${from}&to=${to}`, {
    ...(signal === undefined ? {} : { signal }),
  });
}

const pauseAfterFailure = 2_000;

/** Loads what the page did not bring, what is looked at first. Tells nothing: a line that is not there yet says so itself. */
export function useRowLoading(documentId: string, desk: Desk, wantedPlace: () => number): void {
  useEffect(() => {
    const stop = new AbortController();
    async function load(): Promise<void> {
      for (;;) {
        const range = desk.rows.nextMissing(wantedPlace());
        if (range === null || stop.signal.aborted) return;
        try {
          desk.take(range, await askRows(documentId, range, stop.signal));
        } catch {
          // A server that is away is told by the save state; here it is only asked again.
          await new Promise((resolve) => setTimeout(resolve, pauseAfterFailure));
        }
      }
    }
    void load();
    return () => stop.abort();
  }, [documentId, desk, wantedPlace]);
}

/** The whole document as it is now. */
export async function loadDocument(
  documentId: string,
): Promise<{ readonly opening: DocumentOpening; readonly rows: readonly DocumentRow[] }> {
  const { opening } = await call<{ opening: DocumentOpening }>(`/api/v1/documents/${documentId}/opening`);
  if (opening.window.rows.length === opening.rowCount) return { opening, rows: opening.window.rows };
  const rows: DocumentRow[] = [];
  for (const range of opening.ranges) rows.push(...(await askRows(documentId, range)));
  return { opening, rows };
}

/** Segments that follow each other, with their neighbours on both sides. */
export async function loadAround(
  documentId: string,
  segmentIds: readonly string[],
): Promise<readonly DocumentRow[]> {
  const { number } = await loadSegment(segmentIds[0]!);
  return askRows(documentId, { from: Math.max(1, number - 1), to: number + segmentIds.length });
}
