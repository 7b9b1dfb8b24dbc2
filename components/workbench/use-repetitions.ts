"use client";
import { useEffect, useState } from "react";
import { call } from "@/components/ui/call";
import type { RepetitionList } from "@/lib/revision/repetition";

type Known = { readonly segmentId: string; readonly list: RepetitionList };

/** Whoever runs along the rows does not ask at each of them. */
const pause = 250;

/** Where else the source of the segment at hand stands; null while nobody knows. */
export function useRepetitions(segmentId: string | null): RepetitionList | null {
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    if (segmentId === null) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      void askRepetitions(segmentId, "all", stop.signal).then(
        (list) => setKnown({ segmentId, list }),
        // Without an answer the panel goes on saying that it looks; the next segment asks again.
        () => undefined,
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [segmentId]);
  return known !== null && known.segmentId === segmentId ? known.list : null;
}

export function askRepetitions(
  segmentId: string,
  only: "all" | "different",
  signal?: AbortSignal,
): Promise<RepetitionList> {
  return call<RepetitionList>(`/api/v1/segments/${segmentId}/repetitions?only=${only}`, signal && { signal });
}
