"use client";
import { useEffect, useRef, useState } from "react";
import { useSearchParams } from "next/navigation";
import { call } from "@/components/ui/call";
import type { QueueItem } from "@/lib/review/view";
import type { DeskPlace } from "./desk-place";
import type { Queue } from "./use-queue";

/** Few enough that the next stretch should be on its way. */
const low = 120;
const stretch = 200;

type Page = { readonly items: readonly QueueItem[]; readonly next: string | null };

/** What follows when nothing is left on the desk. */
export type More = "nothing" | "coming" | "failed";

/** Loads the next stretch of a long queue before the one at hand is worked through, and tells where it came too late. */
export function useMore(place: DeskPlace, queue: Queue, total: number): More {
  const query = useSearchParams();
  const isAsking = useRef(false);
  const wasAskedAt = useRef<number | null>(null);
  const [answer, setAnswer] = useState<{ readonly at: number; readonly isThere: boolean } | null>(null);
  const first = place.kind === "all" ? place.next : null;
  const follows = useRef(first);
  // A list that was loaded anew goes on where that one ends.
  useEffect(() => {
    follows.current = first;
  }, [first]);
  const left = queue.items.filter(({ isGone }) => !isGone).length;
  const { given, take, append } = queue;
  const documentId = place.kind === "document" ? place.documentId : null;
  const expected = total - queue.doneCount;
  const wants = expected > left && left < low;
  useEffect(() => {
    // Nothing more came the last time unless the list has grown shorter since.
    if (!wants || isAsking.current || wasAskedAt.current === left) return;
    const filter = new URLSearchParams(query);
    for (const name of ["segment", "layout"]) filter.delete(name);
    const ask = async () => {
      if (documentId !== null) {
        filter.set("take", String(left + stretch));
        // What was decided here and is still on its way is in it too; the queue knows.
        return take(
          await call<readonly QueueItem[]>(`/api/v1/documents/${documentId}/queue?${filter}`),
          given,
        );
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
    const end = (isThere: boolean) => () => {
      isAsking.current = false;
      setAnswer({ at: left, isThere });
    };
    // The next decision asks again.
    void ask().then(end(true), end(false));
  }, [wants, left, documentId, query, given, take, append, answer]);
  if (expected <= 0) return "nothing";
  if (answer?.at !== 0) return "coming";
  return answer.isThere ? "nothing" : "failed";
}
