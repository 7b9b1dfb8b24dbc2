"use client";
import { useEffect, useRef } from "react";
import { useSearchParams } from "next/navigation";
import { call } from "@/components/ui/call";
import type { QueueItem } from "@/lib/review/view";
import type { Queue } from "./use-queue";

/** Few enough that the next stretch should be on its way. */
const low = 60;
const stretch = 200;

/** Loads the next stretch of a long queue before the one at hand is worked through. */
export function useMore(documentId: string, queue: Queue, total: number): void {
  const query = useSearchParams();
  const isAsking = useRef(false);
  const wasAskedAt = useRef(0);
  const left = queue.items.filter(({ isGone }) => !isGone).length;
  const { take } = queue;
  const wants = total > stretch && left < low && left > 0;
  useEffect(() => {
    // Nothing more came the last time unless the list has grown shorter since.
    if (!wants || isAsking.current || wasAskedAt.current === left) return;
    isAsking.current = true;
    wasAskedAt.current = left;
    const filter = new URLSearchParams(query);
    for (const name of ["segment", "layout"]) filter.delete(name);
    filter.set("take", String(left + stretch));
    call<readonly QueueItem[]>(`/api/v1/documents/${documentId}/queue?${filter}`).then(
      (fresh) => {
        isAsking.current = false;
        // What was decided here and is still on its way is in it too; the queue knows.
        take(fresh);
      },
      () => {
        isAsking.current = false;
      },
    );
  }, [wants, left, documentId, query, take]);
}
