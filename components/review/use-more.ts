"use client";
import { useEffect, useRef } from "react";
import { useSearchParams } from "next/navigation";
import { call } from "@/components/ui/call";
import type { QueueItem } from "@/lib/review/view";
import type { DeskPlace } from "./desk-place";
import type { Queue } from "./use-queue";

/** Few enough that the next stretch should be on its way. */
const low = 60;
const stretch = 200;

type Page = { readonly items: readonly QueueItem[]; readonly next: string | null };

/** Loads the next stretch of a long queue before the one at hand is worked through. */
export function useMore(place: DeskPlace, queue: Queue, total: number): void {
  const query = useSearchParams();
  const isAsking = useRef(false);
  const wasAskedAt = useRef(0);
  const first = place.kind === "all" ? place.next : null;
  const follows = useRef(first);
  // A list that was loaded anew goes on where that one ends.
  useEffect(() => {
    follows.current = first;
  }, [first]);
  const left = queue.items.filter(({ isGone }) => !isGone).length;
  const { take, append } = queue;
  const documentId = place.kind === "document" ? place.documentId : null;
  const wants = total > stretch && left < low && left > 0;
  useEffect(() => {
    // Nothing more came the last time unless the list has grown shorter since.
    if (!wants || isAsking.current || wasAskedAt.current === left) return;
    const filter = new URLSearchParams(query);
    for (const name of ["segment", "layout"]) filter.delete(name);
    const ask = async () => {
      if (documentId !== null) {
        filter.set("take", String(left + stretch));
        // What was decided here and is still on its way is in it too; the queue knows.
        return take(await call<readonly QueueItem[]>(`/api/v1/documents/${documentId}/queue?${filter}`));
      }
      if (follows.current === null) return;
      filter.set("limit", String(stretch));
      filter.set("cursor", follows.current);
      const page = await call<Page>(`/api/v1/queue?${filter}`);
      follows.current = page.next;
      append(page.items);
    };
    isAsking.current = true;
    wasAskedAt.current = left;
    ask()
      // The next decision asks again.
      .catch(() => undefined)
      .finally(() => {
        isAsking.current = false;
      });
  }, [wants, left, documentId, query, take, append]);
}
