"use client";
import { useEffect } from "react";
import { call } from "@/components/ui/call";
import type { SegmentView } from "@/lib/document/view";
import type { Desk } from "./make-desk";

type News = {
  readonly last: string | null;
  readonly events: readonly { readonly kind: string; readonly segmentId: string | null }[];
  readonly isCut: boolean;
};

const pause = 2_000;

/** Whether an event changes which segments there are to work in. */
function movesSegments(kind: string): boolean {
  return kind === "block.role_changed" || kind.startsWith("structure.");
}

/** Asks every two seconds, while the page is looked at, what others did; a change never moves focus or order. */
export function useLive(
  documentId: string,
  desk: Desk,
  onAnnotations: () => Promise<void>,
  onReload: () => Promise<void>,
): void {
  useEffect(() => {
    const stop = new AbortController();
    let last: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;

    async function ask(): Promise<void> {
      if (document.visibilityState === "hidden") return;
      const query = last === null ? "" : `?after=${last}`;
      const news = await call<News>(`/api/v1/documents/${documentId}/events${query}`, {
        signal: stop.signal,
      });
      last = news.last ?? "0";
      if (news.isCut || news.events.some(({ kind }) => movesSegments(kind))) return onReload();
      if (news.events.some(({ kind }) => kind.startsWith("annotation."))) await onAnnotations();
      const changed = new Set(
        news.events.flatMap(({ kind, segmentId }) =>
          kind.startsWith("segment.") && segmentId !== null ? [segmentId] : [],
        ),
      );
      for (const id of changed) {
        desk.receive(await call<SegmentView>(`/api/v1/segments/${id}`, { signal: stop.signal }));
      }
      // A text may have moved under its annotations.
      if (changed.size > 0) await onAnnotations();
    }

    function again(): void {
      timer = setTimeout(() => {
        // A server that is away is told by the save state; here it is only asked again.
        ask()
          .catch(() => undefined)
          .finally(() => !stop.signal.aborted && again());
      }, pause);
    }

    void ask().catch(() => undefined);
    again();
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [documentId, desk, onAnnotations, onReload]);
}
